//! The page that lists the findings of a check for the authors of entries.

use crate::support::{Site, assert_links_resolve, site};

fn checked(repository: &str) -> Site {
    let publiccode = "publiccode: {url: 'https://example.org/a.git', developmentStatus: stable, legal: {license: EUPL-1.2}}";
    site(&[
        ("site.yml", &format!("title: Prova\nlanguages: [it, en]\n{repository}")),
        (
            "solutions/albo.md",
            &format!(
                "title: Albo\norganisation: c_a944\ndate: 2026-01-01\nthemes: [territorio-sit]\n{publiccode}"
            ),
        ),
        ("solutions/sit/publiccode.yml", "publiccodeYmlVersion: '0.4'\nname: SIT\nurl: wrong\n"),
        ("pages/note-legali.md", "title: Note legali"),
    ])
}

#[test]
fn findings_are_grouped_by_organisation_with_line_and_help() {
    let site = checked("repository: https://example.org/ente/blob/main/content");
    site.page("/qualita/")
        .has("Comune di Bologna</a></h2>")
        .has("<h3 id=\"solution-albo\"><a href=\"../soluzioni/albo/\">Albo</a></h3>")
        .has("<span>senza un sommario gli elenchi mostrano solo il titolo</span>")
        .has("<span>aggiungere una riga <code>summary: …</code>")
        .has("href=\"https://example.org/ente/blob/main/content/solutions/albo.md#L1\">solutions/albo.md:1</a>")
        .has("Schede senza un ente</h2>")
        .has("solutions/sit/publiccode.yml:3</a>")
        .has("1 scheda non ne ha");
    site.page("/en/quality/")
        .has("Data quality")
        .has("without a summary, lists show the title alone")
        .has_no("<span lang=");
    assert_links_resolve(&site);
}

#[test]
fn findings_on_pages_in_other_languages_are_in_english() {
    let site = site(&[
        ("site.yml", "title: Probe\nlanguages: [de]\n"),
        ("practices/uno.md", "title: Uno"),
    ]);
    let path = site
        .pages()
        .map(|(path, _)| path)
        .find(|path| path.contains("qual"))
        .expect("there is a page of findings");
    assert!(
        site.text(path)
            .contains("<span lang=\"en\">without a summary, lists show the title alone</span>"),
        "{path}"
    );
}

#[test]
fn the_findings_page_is_linked_from_entries_and_statistics() {
    let site = checked("");
    site.page("/soluzioni/albo/")
        .has("href=\"../../qualita/#solution-albo\">I controlli automatici trovano 1 cosa da sistemare</a>");
    site.page("/statistiche/").has("href=\"../qualita/\"");
    site.page("/mappa-del-sito/").has("href=\"../qualita/\"");
    // Without `repository`, findings have no link to the file.
    site.page("/qualita/").has("<span class=\"muted\">solutions/albo.md:1</span>");
}

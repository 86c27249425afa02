//! Rules for `site.yml`, statistics of visits and region boundaries.

use crate::message::{Code, Phrase, Template, Words};

crate::rules! {
    /// A file that site.yml names is not in the content folder.
    ///
    /// A part of the site is left out without it. Usually the name is misspelled, or its folder is
    /// missing.
    MissingSiteFile { kind: FileKind, path: Words } => Error "missing-site-file" {
        message: "there is no {$kind} file {$path}",
        helps: MissingSiteFileHelp {
            Closest { nearest: Words } => "closest": "the closest file is {$nearest}",
            Relative => "relative": "write its path relative to the folder of site.yml",
        },
    }

    /// Title and tagline of the site are given in a language that they are not shown in.
    ///
    /// `translations` has the words of the site in its further languages. In the first one they are
    /// at the top of the file, and other languages have no pages.
    UnusedSiteWords { lang: Code } => Warning "unused-site-words" {
        message: "the words in `{$lang}` are not used",
        helps: UnusedSiteWordsHelp {
            Add { tag: Code } => "add": "add `{$tag}` to `languages`, or remove the words",
            First => "first":
                "it is the first language of the site: write `title` and `tagline` at the top of \
                the file",
        },
    }

    /// The site has a page for editing on a host that sends no headers of the site's own.
    ///
    /// The CMS keeps the editor's token in the origin of the site. `_headers` gives all files but
    /// those of the CMS a policy under which they cannot read the token, and such hosts ignore
    /// `_headers`. On them the sites of one owner often share an origin, too.
    CmsWithoutHeaders { host: Code } => Warning "cms-without-headers" {
        message: "sites on `{$host}` cannot send the headers that protect the page of the CMS",
        why:
            "the CMS keeps the editor's token in the origin of the site, where other files and other \
            sites at the same host could read it",
        helps: CmsWithoutHeadersHelp {
            Move => "move":
                "publish the site on a host that reads `_headers`, such as Netlify, or remove `cms`",
            Name => "name": "write the `base_url` of the site if it is on another host, else remove `cms`",
        },
    }

    /// The number of a site in Matomo has characters other than letters and digits.
    ///
    /// It becomes part of a script on every page. Usually the address of the site was copied with
    /// it.
    NotAnId { value: Code } => Error "not-an-id" {
        message: "`{$value}` is not the number of a site",
        help: "copy it from Matomo: `3`",
    }

    /// Statistics of visits have a month twice.
    ///
    /// The two lines could be two counts of one month or the parts of one count.
    MonthTwice { month: Code } => Error "month-twice" {
        message: "the month `{$month}` occurs a second time",
        help: "keep one of the two, with the sum if both count",
    }

    /// A file of boundaries lacks regions of Italy.
    ///
    /// Usually the file covers a part of Italy, or its features have other properties than
    /// expected.
    BoundariesIncomplete { regions: Words } => Warning "boundaries-incomplete" {
        message: "the file has no outline of {$regions}",
        why: "a map without a region would hide its entries, so the map with tiles is used instead",
        help:
            "take a file with all regions or all provinces of Italy, whose features have one of \
            the properties `COD_REG`, `DEN_REG`, `COD_PROV`, `DEN_UTS` or `name`",
    }

    /// The map drawn from a file of boundaries is too large for a page.
    ///
    /// Usually the file has the boundaries of provinces in full detail.
    BoundariesTooHeavy { kib: usize, limit_kib: usize } => Warning "boundaries-too-heavy" {
        message:
            "the map drawn from this file would take { $kib } KiB of a page, and the limit is { \
            $limit_kib } KiB",
        why: "pages are also read over slow connections, so the map with tiles is used instead",
        help: "take the outlines of regions alone",
    }

    /// A feature in a file of boundaries is not a region or province of Italy.
    ///
    /// The feature is left out. Usually a property has a name or a code that ISTAT does not use.
    BoundariesUnknownArea { feature: Feature } => Warning "boundaries-unknown-area" {
        message: "{$feature} is not a region or province of Italy, so it is left out",
        help: "write ISTAT's code of the region into its `COD_REG`, or its name into `DEN_REG`",
    }

    /// A file of boundaries is not a GeoJSON file with features.
    ///
    /// Without it maps have tiles instead of outlines. Usually the file has another format, such as
    /// TopoJSON, or was cut off.
    NotGeoJson { problem: GeoJsonProblem } => Error "not-geojson" {
        message: "this is not GeoJSON: {$problem}",
        helps: NotGeoJsonHelp {
            SaveAgain => "save-again":
                "save the boundaries again as GeoJSON, from the program or the site they come from",
            TopoJson => "topojson": "this is TopoJSON: save it as GeoJSON",
            Together => "together": "save the regions or provinces of Italy together as GeoJSON",
        },
    }

    /// Coordinates in a file of boundaries are not in Italy.
    ///
    /// Usually latitude and longitude are swapped, or the file uses another reference system.
    OutsideItaly { feature: usize, region: Words } => Error "outside-italy" {
        message: "feature { $feature }, {$region}, has a point outside Italy",
        help:
            "save the file with coordinates in WGS 84, longitude first, or in UTM 32 as ISTAT does",
    }
}

crate::phrases! {
    /// Formats of files that site.yml names.
    pub enum FileKind("file-kind") {
        Yaml => "yaml": "YAML",
        GeoJson => "geojson": "GeoJSON",
    }

    /// Features of a GeoJSON file, by position and name.
    pub enum Feature("feature") {
        Numbered { number: usize } => "numbered": "feature { $number }",
        Named { number: usize, name: Code } => "named": "feature { $number }, `{$name}`,",
    }

    /// Reasons why a file is not GeoJSON.
    pub enum GeoJsonProblem("geojson-problem") {
        CutOff => "cut-off": "it ends before all its brackets and quotes are closed",
        Syntax { parser_message: Code } => "syntax":
            "it is not JSON: the parser reports `{$parser_message}`",
        Position => "position": "a position has fewer than two numbers",
        Structure { parser_message: Code } => "structure":
            "a value is not the one of GeoJSON: the parser reports `{$parser_message}`",
        OtherType { found: Code } => "other-type":
            "it is a `{$found}` instead of a `FeatureCollection`",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] =
    &[FileKind::TEMPLATES, Feature::TEMPLATES, GeoJsonProblem::TEMPLATES];

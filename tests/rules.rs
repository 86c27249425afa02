//! The reference of rules in `docs/rules.md`.

use std::path::Path;

use filiera::explain::reference;

use crate::support::assert_expected;

#[test]
fn the_reference_has_every_rule() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    assert_expected(&file, reference().as_bytes());
}

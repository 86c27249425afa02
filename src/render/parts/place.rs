//! Names and pages of places.

use crate::catalogue::register::Territory;
use crate::render::context::PageContext;
use crate::urls::Route;

/// Returns the name of a place with its region: `Bergamo, Lombardia`.
pub fn place_name(territory: Territory) -> String {
    match territory.province {
        Some(province) if province.name != territory.region.name => {
            format!("{}, {}", province.name, territory.region.name)
        }
        _ => territory.region.name.clone(),
    }
}

/// Returns the URL of the page of the province, else of its region. `None` if neither has content.
pub fn place_url(cx: &PageContext, territory: Territory) -> Option<String> {
    let found =
        cx.site.derived.territories.iter().find(|place| place.region == territory.region)?;
    let province = territory
        .province
        .filter(|province| found.provinces.iter().any(|(known, _)| known == province));
    Some(cx.url_to(&match province {
        Some(province) => Route::Province(found.region, province),
        None => Route::Region(found.region),
    }))
}

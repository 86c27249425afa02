//! AVIF files, as boxes. Positions of items are stored in the file, so that items with metadata are
//! overwritten with zeros instead of removed. Orientation is a property of the picture, not of them.

use std::collections::BTreeSet;

/// A box: its type and the range of its content.
struct Part {
    kind: [u8; 4],
    start: usize,
    end: usize,
}

/// Returns the file with its items of EXIF and XMP overwritten; `None` if it is not an AVIF file.
pub fn without_items(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let parts = parts(&bytes, 0, bytes.len())?;
    if parts.first()?.kind != *b"ftyp" {
        return None;
    }
    let mut erased: Vec<(usize, usize)> = Vec::new();
    for part in &parts {
        match &part.kind {
            b"meta" => erased.extend(metadata(&bytes, part)?),
            b"moov" => erased.extend(of_sequence(&bytes, part)?),
            b"uuid" | b"udta" | b"free" | b"skip" => erased.push((part.start, part.end)),
            _ => {}
        }
    }
    // Ranges may overlap.
    erased.sort_unstable();
    let mut done = 0;
    for (start, end) in erased {
        bytes.get_mut(start..end)?;
        if end > done {
            bytes[start.max(done)..end].fill(0);
            done = end;
        }
    }
    Some(bytes)
}

/// Returns the boxes in a range.
fn parts(bytes: &[u8], mut at: usize, end: usize) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    while at + 8 <= end {
        let kind = bytes.get(at + 4..at + 8)?.try_into().ok()?;
        let (length, header) = match number(bytes, at, 4)? {
            0 => (end - at, 8),
            1 => (number(bytes, at + 8, 8)?, 16),
            length => (length, 8),
        };
        let next = at.checked_add(length).filter(|next| *next <= end && length >= header)?;
        parts.push(Part { kind, start: at + header, end: next });
        at = next;
    }
    Some(parts)
}

fn inside(parts: &[Part], kind: [u8; 4]) -> Option<&Part> {
    parts.iter().find(|part| part.kind == kind)
}

/// Returns the ranges of user data in a sequence of pictures.
fn of_sequence(bytes: &[u8], moov: &Part) -> Option<Vec<(usize, usize)>> {
    let parts = parts(bytes, moov.start, moov.end)?;
    let user_data = parts.iter().filter(|part| matches!(&part.kind, b"udta" | b"meta" | b"uuid"));
    Some(user_data.map(|part| (part.start, part.end)).collect())
}

/// Returns the ranges of the items with metadata in a `meta` box.
fn metadata(bytes: &[u8], meta: &Part) -> Option<Vec<(usize, usize)>> {
    let parts = parts(bytes, meta.start + 4, meta.end)?;
    let (Some(items), Some(places)) = (inside(&parts, *b"iinf"), inside(&parts, *b"iloc")) else {
        return Some(Vec::new());
    };
    let ids = ids_of_metadata(bytes, items)?;
    let data = inside(&parts, *b"idat").map_or(0, |part| part.start);
    ranges(bytes, places, &ids, data)
}

/// Returns the ids of the items that are EXIF or XMP.
fn ids_of_metadata(bytes: &[u8], items: &Part) -> Option<BTreeSet<usize>> {
    let count = if *bytes.get(items.start)? == 0 { 2 } else { 4 };
    let mut ids = BTreeSet::new();
    for item in parts(bytes, items.start + 4 + count, items.end)? {
        let length = match *bytes.get(item.start)? {
            2 => 2,
            3 => 4,
            _ => continue,
        };
        let at = item.start + 4;
        let kind = bytes.get(at + length + 2..at + length + 6)?;
        if kind == b"Exif" || kind == b"mime" || kind == b"uri " {
            ids.insert(number(bytes, at, length)?);
        }
    }
    Some(ids)
}

/// Maximal number of ranges that the items with metadata may have, since the file can describe very
/// many in few bytes.
const MOST_RANGES: usize = 10_000;

/// Returns the ranges of items by id; `None` if there are more than [`MOST_RANGES`]. `data` is the
/// start of the content of the `idat` box.
fn ranges(
    bytes: &[u8],
    places: &Part,
    ids: &BTreeSet<usize>,
    data: usize,
) -> Option<Vec<(usize, usize)>> {
    let version = *bytes.get(places.start)?;
    let sizes = number(bytes, places.start + 4, 2)?;
    let [offset_size, length_size, base_size, index_size] =
        [12, 8, 4, 0].map(|shift| (sizes >> shift) & 0xF);
    let index_size = if version == 0 { 0 } else { index_size };
    let id_size = if version < 2 { 2 } else { 4 };
    let mut at = places.start + 6;
    let mut next = |size: usize| {
        let value = number(bytes, at, size).filter(|_| at + size <= places.end)?;
        at += size;
        Some(value)
    };
    let mut ranges = Vec::new();
    let mut described = 0;
    for _ in 0..next(id_size)? {
        let id = next(id_size)?;
        let method = if version == 0 { 0 } else { next(2)? & 0xF };
        next(2)?;
        let base = next(base_size)?;
        let origin = if method == 1 { data } else { 0 };
        let extents = next(2)?;
        described += extents;
        if described > MOST_RANGES {
            return None;
        }
        for _ in 0..extents {
            next(index_size)?;
            let (offset, length) = (next(offset_size)?, next(length_size)?);
            if ids.contains(&id) {
                let start = origin.checked_add(base)?.checked_add(offset)?;
                let end = if length == 0 { bytes.len() } else { start.checked_add(length)? };
                ranges.push((start, end));
            }
        }
    }
    Some(ranges)
}

/// Reads a number of up to eight bytes; one of no bytes is 0.
fn number(bytes: &[u8], at: usize, size: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(size)?).filter(|_| size <= 8)?;
    let value = bytes.iter().fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
    usize::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len() + 8).expect("it is small");
        [&length.to_be_bytes()[..], &kind, content].concat()
    }

    /// Returns a file with one item of EXIF, whose place has `extents` of no length each.
    fn file(extents: u16) -> Vec<u8> {
        let item = boxed(*b"infe", b"\x02\0\0\0\0\x01\0\0Exif\0");
        let items = boxed(*b"iinf", &[b"\0\0\0\0\0\x01", item.as_slice()].concat());
        let places = [b"\0\0\0\0\0\0\0\x01\0\x01\0\0".as_slice(), &extents.to_be_bytes()].concat();
        let places = boxed(*b"iloc", &places);
        let meta = boxed(*b"meta", &[b"\0\0\0\0", items.as_slice(), &places].concat());
        [boxed(*b"ftyp", b"avif\0\0\0\0avif"), meta].concat()
    }

    #[test]
    fn a_small_file_cannot_describe_very_many_ranges() {
        assert!(without_items(file(1)).is_some());
        assert_eq!(without_items(file(u16::MAX)), None);
    }
}

//! GIF files, as blocks. Comments and the data of programs are left out.

/// Application extensions that change how a picture looks: repetitions and the colour profile.
const KEPT: &[&[u8]] = &[b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

const IMAGE: u8 = 0x2C;
const EXTENSION: u8 = 0x21;
const END: u8 = 0x3B;
const COMMENT: u8 = 0xFE;
const APPLICATION: u8 = 0xFF;

/// Returns the file without comments and data of programs; `None` if it is not a GIF file.
pub fn without_comments(bytes: &[u8]) -> Option<Vec<u8>> {
    if !bytes.starts_with(b"GIF8") {
        return None;
    }
    let mut at = 13 + table(*bytes.get(10)?);
    let mut cleaned = bytes.get(..at)?.to_vec();
    // Browsers show a file without end.
    while let Some(block) = bytes.get(at) {
        let start = at;
        let mut keeps = true;
        match *block {
            // Descriptor, colour table, and the minimal size of a code before the data.
            IMAGE => at = blocks(bytes, at + 11 + table(*bytes.get(at + 9)?))?,
            EXTENSION => {
                keeps = match *bytes.get(at + 1)? {
                    COMMENT => false,
                    APPLICATION => KEPT.contains(&bytes.get(at + 3..at + 14)?),
                    _ => true,
                };
                at = blocks(bytes, at + 2)?;
            }
            END => {
                cleaned.push(END);
                return Some(cleaned);
            }
            // Bytes between blocks have no effect.
            _ => {
                keeps = false;
                at += 1;
            }
        }
        if keeps {
            cleaned.extend(bytes.get(start..at)?);
        }
    }
    Some(cleaned)
}

/// Returns the length of a colour table, given the byte with its size.
fn table(packed: u8) -> usize {
    if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) }
}

/// Returns the position after the data blocks that begin at a position.
fn blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *bytes.get(at)? {
            0 => return Some(at + 1),
            length => at += usize::from(length) + 1,
        }
    }
}

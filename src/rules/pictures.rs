//! Rules for pictures and other files of an entry.

use crate::message::{Code, Phrase, Template, Words};

crate::rules! {
    /// A link or picture leads to a file that is not in the folder of the page.
    ///
    /// Files of an entry or organisation are in its own folder: `solutions/sigeo/index.md` and
    /// `solutions/sigeo/sede.png`, `organisations/c_a944.md` and `organisations/c_a944/sede.png`.
    MissingFile { path: Words } => Error "missing-file" {
        message: "there is no file {$path}",
        helps: MissingFileHelp {
            Mention { url: Code } => "mention": "to link an entry begin with a slash: `{$url}`",
            Address { address: Code } => "address":
                "to link an address outside the folder write `{$address}`",
            Own { name: Code } => "own": "write `{$name}`, the name in the folder of the page",
            Spelled { file: Words } => "spelled":
                "write the name as that of the file: {$file}",
            LookAlike { written: Words, file: Words } => "look-alike":
                "write the name as that of the file: {$file}, or rename it; the link has \
                {$written}, which looks alike",
            OtherEnding { file: Words } => "other-ending":
                "write {$file} if you mean that file, or put the other one there",
            OtherEndings { count: usize, example: Words } => "other-endings":
                "write which of the { $count } files with other endings you mean, such as \
                {$example}, or put this one there",
            Rename { file: Words, name: Words } => "rename": "rename {$file} to {$name}",
            Put { index: Words } => "put":
                "put it there, with the entry as {$index} in the same folder, or remove the link",
            PutThere => "put-there": "put it there, or remove the link",
        },
    }
    /// A picture has no description.
    ///
    /// Screen readers read the description in place of the picture.
    MissingAlt => Error "missing-alt" {
        message: "the picture has no description",
        why: "screen readers read the description in place of the picture",
        help: "describe it: `![La sede vista da via Roma](sede.png)`",
    }
    /// A picture is on another host.
    ///
    /// Pages load nothing from other hosts. A picture is published with its entry or organisation.
    PictureElsewhere { url: Code, folder: Words } => Error "picture-elsewhere" {
        message: "`{$url}` is not in {$folder}, so the page shows its description alone",
        why: "pages load nothing from other hosts, and a picture is published with its page",
        help: "put the file into that folder and write its name alone, or make it a link by leaving out the exclamation mark",
    }
    /// A picture has more bytes or pixels than pages can carry.
    ///
    /// The limits are 20 MB and 25 million pixels.
    PictureTooLarge { path: Code, size: PictureSize } => Error "picture-too-large" {
        message: "`{$path}` has {$size}",
        help: "save it with 2560 pixels across or less, which fills any screen",
    }
    /// A file is not in the format that its name promises.
    ///
    /// Browsers and hosts rely on the ending of the name.
    PictureFormat { path: Code, problem: PictureFormatProblem } => Error "picture-format" {
        message: "`{$path}` {$problem}",
        helps: PictureFormatHelp {
            Rename { ending: Code } => "rename": "give its name the ending `{$ending}`, here too",
            RenameRemote { ending: Code } => "rename-remote":
                "give the file a name that ends in `{$ending}`, and write that here",
            Link => "link": "write it as a link, without the exclamation mark",
            Raw { url: Code } => "raw": "that is a page about the picture; write `{$url}`",
            OwnAddress => "own-address":
                "write the URL of the file itself, as a browser shows it for the picture alone",
        },
    }
    /// A file cannot be decoded as a picture.
    ///
    /// It is not published, since place and camera could not be removed. If no page shows it or links
    /// to it, this is a warning.
    BrokenPicture { path: Code, reason: PictureDamage } => Error "broken-picture" {
        message: "`{$path}` cannot be read as a picture, so it is not published",
        why: "{$reason}",
        help: "save it again as PNG, JPEG, WebP or SVG",
    }
    /// An SVG drawing contains a script or another active part.
    ///
    /// A drawing is opened in the site's own origin. It must not be able to act there. If no page
    /// shows it or links to it, this is a warning.
    ActivePicture { path: Code, part: ActivePart } => Error "active-picture" {
        message: "`{$path}` contains {$part}, so it is not published",
        why: "drawings must not run anything",
        help: "save it again as a plain SVG, or as PNG",
    }
    /// An SVG drawing refers to something outside of itself.
    ///
    /// Browsers load no other file for a drawing on a page, so the page lacks that part. Links in a
    /// drawing are not meant: they do not work on a page, and are left out.
    DrawingOutside { path: Code, reference: Code } => Warning "drawing-outside" {
        message: "`{$path}` contains `{$reference}`, which is left out",
        helps: DrawingOutsideHelp {
            Embed => "embed":
                "embed that picture or font in the drawing, write the style without it, or save the \
                drawing as PNG: a drawing on a page loads no other file, and a backslash in a style \
                can hide one",
            Picture => "picture":
                "embed the picture as PNG, JPEG, WebP, GIF, AVIF or a plain SVG, or save the drawing \
                as PNG: the embedded file is damaged or of another kind",
        },
    }
}

crate::phrases! {
    /// Size of a picture, with the limit it exceeds.
    pub enum PictureSize("picture-size") {
        Bytes { megabytes: u64 } => "bytes": "{$megabytes} MB; pictures may have 20",
        Pixels { width: u64, height: u64 } => "pixels":
            "{$width} × {$height} pixels; pictures may have 25 million in all",
    }
    /// Difference between a file's name and its content.
    pub enum PictureFormatProblem("picture-format-problem") {
        Other { format: Code } => "other": "has the format `{$format}`, not that of its name",
        Remote { format: Code } => "remote": "is a picture of the format `{$format}`",
        NotAPicture => "not-a-picture": "is not a picture",
    }
    /// Why a picture cannot be decoded.
    pub enum PictureDamage("picture-damage") {
        Decoder { error: Code } => "decoder": "the decoder reports `{$error}`",
        Encoding { encoding: Code } => "encoding":
            "its characters cannot be read with the encoding `{$encoding}`",
        DocumentType { declaration: Code } => "document-type":
            "its document type has a declaration that could hide content: `{$declaration}`",
        Expansion => "expansion": "its entities stand for more than 4 MiB of text",
        Repetition => "repetition":
            "its parts repeat others so often that browsers could not draw it in time",
        ManyAttributes { element: Code } => "many-attributes":
            "its element `<{$element}>` has more than 1,000 attributes",
        ManyNamespaces => "many-namespaces":
            "it has more than 64 prefixes of namespaces, or declares namespaces more than 10,000 times",
        ManyEntities => "many-entities": "its document type has more than 1,000 declarations",
        Parts => "parts": "its parts cannot be told apart, so place and camera cannot be removed",
        UnknownFormat => "unknown-format": "its first bytes match no known picture format",
        NotSvg { element: Code } => "not-svg": "its root element is `<{$element}>`, not `<svg>`",
    }
    /// Active part of a drawing.
    pub enum ActivePart("active-part") {
        Element { name: Code } => "element": "an element `<{$name}>`",
        Attribute { name: Code } => "attribute": "an attribute `{$name}` that runs a script",
        Instruction { name: Code } => "instruction":
            "an instruction `{$name}` that can turn the drawing into another document",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[
    PictureSize::TEMPLATES,
    PictureFormatProblem::TEMPLATES,
    PictureDamage::TEMPLATES,
    ActivePart::TEMPLATES,
];

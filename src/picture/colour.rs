//! Colour profiles: converts pixels to sRGB, which browsers assume for pictures without a profile.

use image::{DynamicImage, RgbImage, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Returns a picture in sRGB, given the ICC profile of its pixels. A profile that cannot be read or
/// does not fit the pixels is ignored, as browsers do.
pub fn in_srgb(picture: DynamicImage, profile: Option<&[u8]>) -> DynamicImage {
    let converted = profile.and_then(|profile| converted(&picture, profile));
    converted.unwrap_or(picture)
}

fn converted(picture: &DynamicImage, profile: &[u8]) -> Option<DynamicImage> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    let (width, height) = (picture.width(), picture.height());
    let has_alpha = picture.color().has_alpha();
    let is_grey = !picture.color().has_color();
    let (pixels, from) = match (profile.color_space, is_grey, has_alpha) {
        (DataColorSpace::Rgb, _, false) => (picture.to_rgb8().into_raw(), Layout::Rgb),
        (DataColorSpace::Rgb, _, true) => (picture.to_rgba8().into_raw(), Layout::Rgba),
        (DataColorSpace::Gray, true, false) => (picture.to_luma8().into_raw(), Layout::Gray),
        (DataColorSpace::Gray, true, true) => {
            (picture.to_luma_alpha8().into_raw(), Layout::GrayAlpha)
        }
        _ => return None,
    };
    let (to, channels) = if has_alpha { (Layout::Rgba, 4) } else { (Layout::Rgb, 3) };
    let srgb = ColorProfile::new_srgb();
    let transform =
        profile.create_transform_8bit(from, &srgb, to, TransformOptions::default()).ok()?;
    let mut changed = vec![0; width as usize * height as usize * channels];
    transform.transform(&pixels, &mut changed).ok()?;
    match has_alpha {
        true => RgbaImage::from_raw(width, height, changed).map(DynamicImage::from),
        false => RgbImage::from_raw(width, height, changed).map(DynamicImage::from),
    }
}

#[cfg(test)]
mod tests {
    use image::{GrayAlphaImage, GrayImage};

    use super::*;

    #[track_caller]
    fn assert_close(found: [u8; 3], expected: [u8; 3]) {
        let is_close = found.iter().zip(expected).all(|(one, other)| one.abs_diff(other) <= 2);
        assert!(is_close, "{found:?} is not {expected:?}");
    }

    fn rgb(colour: [u8; 3], profile: &ColorProfile) -> [u8; 3] {
        let picture = RgbImage::from_pixel(3, 2, image::Rgb(colour));
        let profile = profile.encode().expect("it can be encoded");
        in_srgb(picture.into(), Some(&profile)).to_rgb8().get_pixel(1, 1).0
    }

    #[test]
    fn colours_of_other_profiles_are_converted() {
        assert_close(rgb([86, 176, 86], &ColorProfile::new_display_p3()), [34, 179, 73]);
        assert_close(rgb([104, 177, 80], &ColorProfile::new_adobe_rgb()), [34, 179, 71]);
        assert_close(rgb([86, 176, 86], &ColorProfile::new_srgb()), [86, 176, 86]);
    }

    #[test]
    fn transparency_is_kept() {
        let picture = RgbaImage::from_pixel(2, 2, image::Rgba([86, 176, 86, 77]));
        let profile = ColorProfile::new_display_p3().encode().expect("it can be encoded");
        let [red, green, blue, alpha] =
            in_srgb(picture.into(), Some(&profile)).to_rgba8().get_pixel(0, 0).0;
        assert_close([red, green, blue], [34, 179, 73]);
        assert_eq!(alpha, 77);
    }

    #[test]
    fn profiles_that_do_not_fit_are_ignored() {
        let grey = ColorProfile::new_gray_with_gamma(1.0);
        assert_eq!(rgb([9, 80, 200], &grey), [9, 80, 200]);
        let luma = GrayImage::from_pixel(2, 2, image::Luma([128]));
        let profile = grey.encode().expect("it can be encoded");
        let converted = in_srgb(luma.into(), Some(&profile)).to_rgb8().get_pixel(0, 0).0;
        assert_close(converted, [188, 188, 188]);
        let alpha = GrayAlphaImage::from_pixel(2, 2, image::LumaA([128, 9]));
        let converted = in_srgb(alpha.into(), Some(&profile)).to_rgba8().get_pixel(0, 0).0;
        assert_eq!(converted[3], 9);
        let picture = RgbImage::from_pixel(2, 2, image::Rgb([1, 2, 3]));
        for broken in [&b""[..], b"no profile", &[0; 200]] {
            assert_eq!(in_srgb(picture.clone().into(), Some(broken)), picture.clone().into());
        }
    }
}

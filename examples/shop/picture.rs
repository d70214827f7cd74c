//! Draws cups of tea, seen from above.
//!
//! A shop with photographs sends each of them once, and then by the `file_id` that Telegram gave it.

use crare::prelude::*;

use crate::goods::Colour;

/// Width and height of a cup, in pixels.
const SIZE: u16 = 160;
/// The most cups on a picture.
const MOST: usize = 8;
/// The fewest cups that there is space for: what is narrower makes narrow buttons.
const FEWEST: usize = 3;

const TABLE: Colour = [238, 228, 212];
const PORCELAIN: Colour = [252, 250, 246];
const RIM: Colour = [206, 192, 172];

/// A row of cups as a PNG; an empty one when there is no tea.
pub fn of(teas: impl IntoIterator<Item = Colour>) -> Result<InputFile> {
    let mut teas: Vec<Colour> = teas.into_iter().take(MOST).collect();
    if teas.is_empty() {
        teas.push(PORCELAIN);
    }
    let size = usize::from(SIZE);
    let width = teas.len().max(FEWEST) * size;
    // Cups stand in the middle.
    let beside = TABLE.repeat((width - teas.len() * size) / 2);
    let mut pixels = Vec::with_capacity(width * size * 3);
    for y in 0..SIZE {
        pixels.extend(&beside);
        for tea in &teas {
            (0..SIZE).for_each(|x| pixels.extend(pixel(*tea, x, y)));
        }
        pixels.extend(&beside);
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, u32::try_from(width)?, u32::from(SIZE));
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fast);
    encoder.set_filter(png::Filter::Up);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(InputFile::bytes("tea.png", file))
}

/// What is at this place of a cup: from the middle to the outside the tea, the cup, its rim, the saucer, the table.
fn pixel(tea: Colour, x: u16, y: u16) -> Colour {
    let middle = f32::from(SIZE) / 2.0;
    let from_middle = |x: u16| (f32::from(x) + 0.5) / middle - 1.0;
    let distance = from_middle(x).hypot(from_middle(y));
    match distance {
        ..0.52 => tea,
        ..0.56 => RIM,
        ..0.62 => PORCELAIN,
        ..0.65 => RIM,
        ..0.88 => PORCELAIN,
        ..0.91 => RIM,
        _ => TABLE,
    }
}

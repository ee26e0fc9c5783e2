//! Pictures of which part is transparent: what is stored beneath is chosen by whoever sends it.

use axum::http::StatusCode;
use fingerprint::decode::{Limits, Picture, decode};
use fingerprint::{Hash, Variant, pdq};

use crate::house::{House, image};

fn read(bytes: &[u8]) -> Picture {
    decode(bytes, &Limits { side: 16_384, bytes: 150 << 20, frames: 1 }).unwrap()
}

fn hash(picture: &Picture) -> Hash {
    pdq(picture.pixels(), Variant::Full).hash
}

/// A PNG of red, green, blue and alpha (ISO/IEC 15948), not compressed.
fn png(width: u32, height: u32, rgba: &[u8]) -> Vec<u8> {
    let crc = |bytes: &[u8]| {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
        })
    };
    let chunk = |kind: &[u8], data: &[u8]| {
        let named = [kind, data].concat();
        [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &named, &crc(&named).to_be_bytes()].concat()
    };
    let rows: Vec<u8> = rgba.chunks(4 * width as usize).flat_map(|row| [&[0], row].concat()).collect();
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in &rows {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    let mut packed = vec![0x78, 1];
    for (n, part) in rows.chunks(65_535).enumerate() {
        let length = u16::try_from(part.len()).unwrap();
        packed.push(u8::from((n + 1) * 65_535 >= rows.len()));
        packed.extend([length.to_le_bytes(), (!length).to_le_bytes()].concat());
        packed.extend(part);
    }
    packed.extend((b << 16 | a).to_be_bytes());
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let parts = [chunk(b"IHDR", &head), chunk(b"IDAT", &packed), chunk(b"IEND", &[])].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &parts].concat()
}

/// A picture that looks like `seen` on white, in grey, with `beneath` darkened under it, or black.
fn over(seen: &Picture, beneath: Option<&Picture>) -> Vec<u8> {
    let (width, height) = (seen.width() as usize, seen.height() as usize);
    let grey = |picture: &Picture, at: usize| {
        let rgb = &picture.rgb()[3 * at..3 * at + 3];
        rgb.iter().map(|value| u32::from(*value)).sum::<u32>() / 3
    };
    let pixel = |at: usize| {
        let under = beneath.map_or(0, |beneath| {
            let (x, y) =
                (at % width * beneath.width() as usize / width, at / width * beneath.height() as usize / height);
            grey(beneath, y * beneath.width() as usize + x) / 8
        });
        let alpha = ((255 - grey(seen, at)) * 255 / (255 - under)).min(255);
        let under = u8::try_from(under).unwrap();
        [under, under, under, u8::try_from(alpha).unwrap()]
    };
    png(seen.width(), seen.height(), &(0..width * height).flat_map(pixel).collect::<Vec<_>>())
}

#[tokio::test]
async fn a_picture_that_is_all_in_its_alpha_is_looked_up_as_it_looks_on_white() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let bridge = read(&image("dih/bridge-1-original.jpg"));
    house.add("NORTH", &[(hash(&bridge), "SAMPLE case of a picture")]).await;
    let sent = over(&bridge, None);
    assert!(hash(&read(&sent).over_white().unwrap()).distance(hash(&bridge)) <= 31);
    let told = house.send(&client, "/m/lookup", "photo", &sent).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    assert!(told.json()["pdq"]["NORTH"].is_array(), "{}", told.body);
    assert_eq!(house.send(&client, "/h/hash", "photo", &sent).await.status, StatusCode::OK);
    // Nothing at all in it is refused as ever.
    let flat = png(64, 64, &[0, 0, 0, 128].repeat(64 * 64));
    house.send(&client, "/m/lookup", "photo", &flat).await.refused(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_popular_picture_beneath_hides_nothing_of_what_is_seen() {
    let house = House::new().await;
    let client = house.client(1, &["NORTH"], &[]).await;
    let (bridge, astronaut) = (read(&image("dih/bridge-1-original.jpg")), read(&image("astronaut.png")));
    house.add("NORTH", &[(hash(&bridge), "SAMPLE case of a picture")]).await;
    let sent = over(&bridge, Some(&astronaut));
    let stored = read(&sent);
    assert!(hash(&stored).distance(hash(&astronaut)) <= 31, "beneath is what everybody has");
    assert!(hash(&stored.over_white().unwrap()).distance(hash(&bridge)) <= 31, "seen is the picture");
    let told = house.send(&client, "/m/lookup", "photo", &sent).await;
    assert!(told.json()["pdq"]["NORTH"].is_array(), "{}", told.body);
}

#[tokio::test]
async fn who_sends_slowly_keeps_nobody_else_waiting() {
    let house = House::new().await;
    let picture = image("brick.png");
    let mut slow = Vec::new();
    for _ in 0..5 {
        let client = house.client(1, &["NORTH"], &[]).await;
        slow.push((house.hang(&client).await, client));
    }
    let client = house.client(1, &["NORTH"], &[]).await;
    assert_eq!(house.send(&client, "/m/lookup", "photo", &picture).await.status, StatusCode::OK);
    // One at a time of each, until it is answered or given up.
    let (hanging, first) = slow.remove(0);
    let told = house.send(&first, "/m/lookup", "photo", &picture).await;
    assert!(told.refused(StatusCode::TOO_MANY_REQUESTS).contains("one after the other"));
    hanging.abort();
    assert!(hanging.await.unwrap_err().is_cancelled());
    for _ in 0..2 {
        assert_eq!(house.send(&first, "/m/lookup", "photo", &picture).await.status, StatusCode::OK);
    }
    slow.iter().for_each(|(hanging, _)| hanging.abort());
}

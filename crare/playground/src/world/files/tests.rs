use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::{FileKind, MAX_PHOTO, PLACEHOLDER, seal};
use crate::clock::Clock;
use crate::world::World;

fn world() -> World {
    World::new(Clock::default(), 1)
}

fn store(world: &mut World, kind: FileKind, content: &'static [u8], name: &str) -> Value {
    let content = Bytes::from_static(content);
    world
        .store(kind, &content, name, Map::new())
        .expect("a fit file")
}

#[test]
fn an_id_is_a_bots_own_and_the_unique_one_is_not() {
    let mut world = world();
    let object = store(&mut world, FileKind::Document, b"hello", "a.txt");
    let (mut one, mut two) = (object.clone(), object);
    seal(1, &mut one);
    seal(2, &mut two);
    assert_eq!(one["file_unique_id"], two["file_unique_id"]);
    assert_ne!(one["file_id"], two["file_id"]);
    assert_eq!(one["mime_type"], "text/plain");
    let id = one["file_id"].as_str().expect("an id");
    assert!(id.starts_with("BQAC"), "{id}");
    assert_eq!(world.file(1, id).expect("known").kind, FileKind::Document);
    let foreign = world.file(2, id).expect_err("another bot's").description;
    assert_eq!(
        foreign,
        "Bad Request: wrong file identifier/HTTP URL specified"
    );
    let made_up = world.file(1, "abcd").expect_err("no id").description;
    assert_eq!(
        made_up,
        "Bad Request: wrong remote file identifier specified: can't unserialize it"
    );
}

#[test]
fn a_photo_has_sizes_each_of_which_is_the_photo() {
    let mut world = world();
    let mut photo = store(&mut world, FileKind::Photo, PLACEHOLDER, "");
    seal(1, &mut photo);
    let sides: Vec<_> = photo.as_array().expect("sizes").iter().collect();
    assert_eq!(sides.len(), 2);
    assert_eq!(
        (&sides[0]["width"], &sides[0]["height"]),
        (&json!(90), &json!(67))
    );
    assert_eq!(sides[1]["width"], 320);
    for side in sides {
        let id = side["file_id"].as_str().expect("an id");
        let known = world.file(1, id).expect("known");
        assert_eq!(known.object.as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn paths_are_counted_for_each_bot() {
    let mut world = world();
    let mut photo = store(&mut world, FileKind::Photo, PLACEHOLDER, "");
    let mut text = store(&mut world, FileKind::Document, b"hello", "a.txt");
    for bot in [1, 2] {
        seal(bot, &mut photo);
        seal(bot, &mut text);
        let ids = [&text["file_id"], &photo[1]["file_id"], &text["file_id"]];
        let paths = ids.map(|id| {
            let file = world.serve_file(bot, id.as_str().expect("an id"));
            file.expect("served")["file_path"].clone()
        });
        assert_eq!(
            paths,
            [
                "documents/file_0.txt",
                "photos/file_1.jpg",
                "documents/file_0.txt"
            ]
        );
    }
    let content = world.file_at(1, "documents/file_0.txt").expect("there");
    assert_eq!(&content[..], b"hello");
    assert!(world.file_at(1, "documents/file_1.txt").is_none());
    let refused = world.serve_file(1, "AAA").expect_err("no id").description;
    assert_eq!(refused, "Bad Request: invalid file_id");
}

#[test]
fn unfit_uploads_are_refused() {
    let mut world = world();
    let mut refused = |content: Vec<u8>, name: &str| {
        let refused = world.store(FileKind::Photo, &content.into(), name, Map::new());
        refused.expect_err("an unfit photo").description
    };
    assert_eq!(
        refused(Vec::new(), ""),
        "Bad Request: file must be non-empty"
    );
    assert_eq!(
        refused(b"text".to_vec(), ""),
        "Bad Request: IMAGE_PROCESS_FAILED"
    );
    assert_eq!(
        refused(vec![0; MAX_PHOTO + 1], ""),
        "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"
    );
    assert_eq!(
        refused(b"text".to_vec(), "a.pdf"),
        "Bad Request: photo has unsupported extension. Use one of .jpg, .jpeg, .gif, .png, .tif or .bmp"
    );
}

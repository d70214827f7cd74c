//! Files among the parameters of a request.

use std::io;

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};

use crate::api::{
    AddStickerToSet, InputFile, InputMediaPhoto, InputMediaVideo, InputSticker, Method,
    SendMediaGroup, SendMessage, SendPhoto, SetWebhook, StickerFormat,
};

fn uploads(method: &impl Method) -> Vec<String> {
    let mut files = Vec::new();
    method.files(&mut files);
    files
        .iter()
        .filter_map(|f| f.upload())
        .map(|u| u.file_name().to_owned())
        .collect()
}

#[test]
fn nested_files_are_found_and_named_in_the_json() {
    let photo = InputFile::bytes("a.jpg", "x");
    let part = photo.upload().unwrap().part_name().to_owned();
    let video =
        InputMediaVideo::new(InputFile::id("known")).thumbnail(InputFile::bytes("thumb.jpg", "y"));
    let album = SendMediaGroup::new(
        7,
        [
            InputMediaPhoto::new(photo).into(),
            crate::api::MediaGroupItem::from(video),
        ],
    );
    assert_eq!(uploads(&album), ["a.jpg", "thumb.jpg"]);
    let json: serde_json::Value = serde_json::from_str(&album.to_json()).unwrap();
    assert_eq!(json["media"][0]["media"], format!("attach://{part}"));
    assert_eq!(json["media"][0]["type"], "photo");
    assert_eq!(json["media"][1]["media"], "known");

    let sticker = InputSticker::new(
        InputFile::bytes("s.webp", "z"),
        StickerFormat::Static,
        ["x"],
    );
    assert_eq!(
        uploads(&AddStickerToSet::new(1, "set", sticker)),
        ["s.webp"]
    );
    assert!(
        uploads(&SendPhoto::new(
            1,
            InputFile::url("https://example.com/a.jpg")
        ))
        .is_empty()
    );
    assert!(uploads(&SendMessage::new(1, "x")).is_empty());
}

#[test]
fn secrets_are_sent_but_not_shown() {
    let hook = SetWebhook::new("https://example.com").secret_token("hidden");
    assert!(!format!("{hook:?}").contains("hidden"), "{hook:?}");
    assert!(hook.to_json().contains("hidden"));
}

#[tokio::test]
async fn a_stream_is_sent_once() {
    let pieces = stream::iter([
        io::Result::Ok(Bytes::from_static(b"ab")),
        Ok(Bytes::from_static(b"c")),
    ]);
    let file = InputFile::stream("s.bin", pieces);
    let upload = file.upload().unwrap();
    assert_eq!(upload.len().await.unwrap(), None);
    let all: Vec<Bytes> = upload.open().await.unwrap().try_collect().await.unwrap();
    assert_eq!(all.concat(), b"abc");
    let error = upload.open().await.err().unwrap();
    assert!(error.to_string().contains("sent already"), "{error}");
}

#[tokio::test]
async fn a_missing_file_is_told_by_name() {
    let file = InputFile::path("/nowhere/cat.jpg");
    assert_eq!(file.upload().unwrap().file_name(), "cat.jpg");
    let error = file.upload().unwrap().open().await.err().unwrap();
    assert!(error.to_string().contains("/nowhere/cat.jpg"), "{error}");
}

#[tokio::test]
async fn progress_is_told() {
    let (tell, told) = std::sync::mpsc::channel();
    let file = InputFile::bytes("b", vec![0; 100_000])
        .progress(move |sent, total| tell.send((sent, total)).unwrap());
    file.upload()
        .unwrap()
        .open()
        .await
        .unwrap()
        .for_each(|_| async {})
        .await;
    assert_eq!(
        told.try_iter().collect::<Vec<_>>(),
        [(65_536, Some(100_000)), (100_000, Some(100_000))]
    );
}

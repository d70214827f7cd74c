//! Uploads and downloads.

use crare_tests::{
    http::Ask,
    server::{Server, Settings, generated_sha256},
};
use serde_json::json;

use crate::{failure, result};

fn form(parts: &[(&str, Option<&str>, &str)]) -> String {
    let parts = parts.iter().map(|(name, file, content)| {
        let file = file.map_or_else(String::new, |file| format!("; filename=\"{file}\""));
        format!(
            "--bound\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{content}\r\n"
        )
    });
    parts.collect::<String>() + "--bound--\r\n"
}

async fn upload(
    server: &Server,
    method: &str,
    parts: &[(&str, Option<&str>, &str)],
) -> serde_json::Value {
    let ask = Ask::post(&server.method_url(method))
        .header("Content-Type", "multipart/form-data; boundary=bound");
    ask.body(form(parts)).send().await.unwrap().json()
}

#[tokio::test]
async fn up_and_down() {
    let server = Server::start_with(Settings::new().keep_up_to(100)).await;
    let sent = upload(
        &server,
        "sendDocument",
        &[
            ("chat_id", None, "5"),
            ("document", Some("a \"b\".txt"), "line\r\n--boun\r\nend"),
            ("caption", None, "c"),
        ],
    )
    .await;
    let document = &sent["result"]["document"];
    assert_eq!(document["file_size"], 17);
    assert_eq!(sent["result"]["caption"], "c");
    let call = server.wait_for_call("sendDocument").await;
    assert_eq!(
        call.file("document").content.as_deref(),
        Some(&b"line\r\n--boun\r\nend"[..])
    );

    let file = result(
        &server,
        "getFile",
        json!({ "file_id": document["file_id"] }),
    )
    .await;
    let path = file["file_path"].as_str().unwrap();
    let url = format!("{}/file/bot{}/{path}", server.url(), server.token());
    assert_eq!(
        Ask::get(&url).send().await.unwrap().text(),
        "line\r\n--boun\r\nend"
    );
    server.cut_next("file");
    assert!(Ask::get(&url).send().await.is_err());

    // By its id, the same file goes again; its kind is not looked at.
    let again = result(
        &server,
        "sendDocument",
        json!({ "chat_id": 5, "document": document["file_id"] }),
    )
    .await;
    assert_eq!(
        again["document"]["file_unique_id"],
        document["file_unique_id"]
    );

    let large = "x".repeat(101);
    let sent = upload(
        &server,
        "sendPhoto",
        &[("chat_id", None, "5"), ("photo", Some(""), &large)],
    )
    .await;
    assert_eq!(sent["result"]["photo"][1]["file_size"], 101);
    assert_eq!(
        server
            .wait_for_call("sendPhoto")
            .await
            .file("photo")
            .content,
        None
    );
    assert_eq!(
        failure(&server, "sendPhoto", json!({ "chat_id": 5 })).await,
        "400: Bad Request: there is no photo in the request"
    );
    assert_eq!(
        failure(&server, "getFile", json!({ "file_id": "?" })).await,
        "400: Bad Request: invalid file_id"
    );
}

#[tokio::test]
async fn albums() {
    let server = Server::start().await;
    let media = json!([
        { "type": "photo", "media": "attach://one", "caption": "first" },
        { "type": "video", "media": "attach://two", "width": 640 },
    ])
    .to_string();
    let sent = upload(
        &server,
        "sendMediaGroup",
        &[
            ("chat_id", None, "5"),
            ("media", None, &media),
            ("one", Some("1.jpg"), "11"),
            ("two", Some("2.mp4"), "22"),
        ],
    )
    .await;
    let sent = sent["result"].as_array().unwrap();
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[0]["caption"], "first");
    assert_eq!(sent[1]["video"]["width"], 640);
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
    let missing = json!({ "chat_id": 5, "media": [{ "type": "photo", "media": "attach://none" }] });
    assert!(
        failure(&server, "sendMediaGroup", missing)
            .await
            .contains("there is no photo")
    );
}

#[tokio::test]
async fn generated_files() {
    let server = Server::start().await;
    let small = server.generated_file("small.bin", 100_000);
    let file = result(&server, "getFile", json!({ "file_id": small })).await;
    let url = format!(
        "{}/file/bot{}/{}",
        server.url(),
        server.token(),
        file["file_path"].as_str().unwrap()
    );
    let body = Ask::get(&url).send().await.unwrap().body;
    assert_eq!(body.len(), 100_000);
    let large = server.generated_file("large.bin", 21 << 20);
    assert_eq!(
        failure(&server, "getFile", json!({ "file_id": large })).await,
        "400: Bad Request: file is too big"
    );
    assert_ne!(generated_sha256(1), generated_sha256(2));
}

#[tokio::test]
async fn local_files() {
    let server = Server::start_with(Settings::new().local(true).local_files(true)).await;
    let id = server.generated_file("large.bin", 21 << 20);
    let file = result(&server, "getFile", json!({ "file_id": id })).await;
    let path = file["file_path"].as_str().unwrap();
    assert_eq!(std::fs::metadata(path).unwrap().len(), 21 << 20);
    let folder = path.to_owned();
    drop(server);
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert!(
        !std::path::Path::new(&folder).exists(),
        "the folder goes with the server"
    );
}

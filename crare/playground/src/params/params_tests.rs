use std::io::Write as _;

use proptest::prelude::*;

use super::*;

fn read(content_type: &str, body: &[u8]) -> Result<Params, BodyError> {
    let mut params = Params::default();
    params.add_body(content_type, &Bytes::copy_from_slice(body))?;
    Ok(params)
}

const PARTS: &str = "multipart/form-data; boundary=\"x y\"";

#[test]
fn forms() {
    let mut params = Params::default();
    params.add_form(b"a=1+2&b=%D0%96&&a=3&c&bad=%ff").unwrap();
    assert_eq!(params.text("a"), "1 2");
    assert_eq!(params.text("b"), "Ж");
    assert!(params.has("c"));
    assert!(params.is_garbled("bad"));
    assert!(!params.is_garbled("b"));
}

#[test]
fn json_is_taken_as_its_text() {
    let body = br#"{"a":"x\u0416","b":{ "c":[1] },"n":null,"t":true,"i":-12,"a":"second"}"#;
    let params = read("application/json; charset=utf-8", body).unwrap();
    assert_eq!(params.text("a"), "xЖ");
    assert_eq!(params.text("b"), r#"{ "c":[1] }"#);
    assert_eq!(params.text("n"), "null");
    assert!(params.flag("t"));
    assert_eq!(params.int("i"), -12);
}

#[test]
fn json_counts_up_to_its_fault() {
    let params = read("application/json", br#"{"a":1,"b":"x","c":{"#).unwrap();
    assert_eq!((params.text("a"), params.text("b")), ("1", "x"));
    assert!(!params.has("c"));
    assert!(!read("application/json", b"[1]").unwrap().has("a"));
    let deep = format!(r#"{{"a":1,"b":{}{}}}"#, "[".repeat(100), "]".repeat(100));
    let params = read("application/json", deep.as_bytes()).unwrap();
    assert!(params.has("a") && !params.has("b"));
}

#[test]
fn parts() {
    let body = b"preamble\r\n--x y\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n42\r\n--x y\r\n\
        content-disposition: form-data; name=\"photo\"; filename=\"a \\\"b\\\".png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n--x\r\n\
        \r\n--x y\r\nContent-Disposition: form-data; name=none; filename=\"\"\r\n\r\n\r\n--x y\r\n\
        Content-Type: application/x-www-form-urlencoded\r\n\r\na=1&b=2+3\r\n--x y--\r\nepilogue";
    let params = read(PARTS, body).unwrap();
    assert_eq!(params.text("chat_id"), "42");
    let photo = params.file("photo").unwrap();
    assert_eq!(photo.name, "a \"b\".png");
    assert_eq!(&photo.content[..], b"\x89PNG\r\n--x\r\n");
    assert!(params.file("none").unwrap().content.is_empty());
    assert_eq!((params.text("a"), params.text("b")), ("1", "2 3"));
}

#[test]
fn parts_that_break_off() {
    for body in [
        &b""[..],
        b"--x y",
        b"--x y\r\n",
        b"--x y\r\nContent-Disposition: form-data; name=a\r\n\r\nnever ends",
    ] {
        assert_eq!(read(PARTS, body).unwrap_err(), BodyError::Malformed);
    }
    let long = format!("multipart/form-data; boundary={}", "x".repeat(71));
    assert_eq!(read(&long, b"").unwrap_err(), BodyError::Malformed);
}

#[test]
fn too_much() {
    let large = format!("a={}", "x".repeat(MAX_PARAMETERS));
    let form = "application/x-www-form-urlencoded";
    assert_eq!(
        read(form, large.as_bytes()).unwrap_err(),
        BodyError::TooLarge
    );
    let large = format!("{{\"a\":\"{}\"}}", "x".repeat(MAX_PARAMETERS));
    let json = "application/json";
    assert_eq!(
        read(json, large.as_bytes()).unwrap_err(),
        BodyError::TooLarge
    );
    let part =
        |n| format!("--x y\r\nContent-Disposition: form-data; name=f{n}; filename=f\r\n\r\n\r\n");
    let files = |n| (0..n).map(part).collect::<String>() + "--x y--";
    assert_eq!(
        read(PARTS, files(51).as_bytes()).unwrap_err(),
        BodyError::TooLarge
    );
    assert_eq!(
        read(PARTS, files(50).as_bytes()).unwrap().files().count(),
        50
    );
}

#[test]
fn packed_bodies() {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(&[b'x'; 1000]).unwrap();
    let gzip = Bytes::from(gzip.finish().unwrap());
    assert_eq!(inflate("gzip", gzip.clone(), 1000).unwrap().len(), 1000);
    assert_eq!(inflate("GZIP", gzip.clone(), 999), Err(BodyError::TooLarge));
    assert_eq!(
        inflate("deflate", gzip.clone(), 999),
        Err(BodyError::Malformed)
    );
    assert_eq!(inflate("br", gzip, 1000), Err(BodyError::Packed));
}

#[test]
fn numbers_are_lenient() {
    let number = |text: &str| {
        let mut params = Params::default();
        params.add("n", text.to_owned());
        params.int("n")
    };
    assert_eq!(number(" 12 monkeys"), 12);
    assert_eq!(number("-3.5"), -3);
    assert_eq!(number("null"), 0);
    assert_eq!(number("--1"), 0);
    assert_eq!(number("99999999999999999999"), i64::MAX);
    assert_eq!(number("-99999999999999999999"), i64::MIN);
}

fn content_types() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("application/json".to_owned()),
        Just("application/x-www-form-urlencoded".to_owned()),
        Just("multipart/form-data; boundary=x".to_owned()),
        "multipart/form-data; ?boundary=\"?[a-z ;\\\\\"=é]{0,12}",
        any::<String>(),
    ]
}

fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop_oneof![
        Just(b"--x".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"\r\n\r\n".to_vec()),
        Just(b"Content-Disposition: form-data; name=\"a".to_vec()),
        Just(b"\"; filename=\"\\".to_vec()),
        Just(br#"{"a":"#.to_vec()),
        Just(br#""\ud83d"#.to_vec()),
        Just(b"%f".to_vec()),
        Just(b"&=+".to_vec()),
        prop::collection::vec(any::<u8>(), 0..20),
    ];
    prop::collection::vec(pieces, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// Nothing that comes in makes the reading panic, and what is kept is bounded.
    #[test]
    fn any_bytes_can_be_read(kind in content_types(), body in bodies(), encoding in "gzip|deflate|br|") {
        if let Ok(params) = read(&kind, &body) {
            for (name, text) in params.texts() {
                params.int(name);
                params.flag(name);
                let _ = params.json(name, name);
                prop_assert!(text.len() <= 3 * body.len());
            }
        }
        let _ = inflate(&encoding, Bytes::from(body), 1 << 16);
    }

    /// A form of parts gives back what was put into it.
    #[test]
    fn parts_come_back(name in "[a-z_]{1,10}", content in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assume!(memchr::memmem::find(&content, b"\r\n--b0undary").is_none());
        let mut body = format!(
            "--b0undary\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"f\"\r\n\r\n"
        ).into_bytes();
        body.extend_from_slice(&content);
        body.extend_from_slice(b"\r\n--b0undary--\r\n");
        let params = read("multipart/form-data; boundary=b0undary", &body).unwrap();
        prop_assert_eq!(&params.file(&name).unwrap().content[..], &content[..]);
    }

    /// JSON gives back what was put into it.
    #[test]
    fn json_comes_back(text in any::<String>(), number in any::<i64>()) {
        let body = serde_json::json!({"t": text, "n": number}).to_string();
        let params = read("application/json", body.as_bytes()).unwrap();
        prop_assert_eq!(params.text("t"), text);
        prop_assert_eq!(params.int("n"), number);
    }
}

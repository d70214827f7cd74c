use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Limits, parse, plain};

fn found(text: &str) -> Vec<(String, String)> {
    let (text, entities) = plain(text);
    entities
        .iter()
        .map(|entity| {
            let kind = entity["type"].as_str().unwrap().to_owned();
            (kind, piece(&text, entity))
        })
        .collect()
}

fn piece(text: &str, entity: &Value) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let start = usize::try_from(entity["offset"].as_u64().unwrap()).unwrap();
    let length = usize::try_from(entity["length"].as_u64().unwrap()).unwrap();
    String::from_utf16(&units[start..start + length]).unwrap()
}

#[test]
fn what_is_found_in_plain_text() {
    for (text, kind, piece) in [
        ("/start x", "bot_command", "/start"),
        ("😀 /start@my_bot", "bot_command", "/start@my_bot"),
        ("hi @alice!", "mention", "@alice"),
        ("by @gif", "mention", "@gif"),
        ("a #tag_1.", "hashtag", "#tag_1"),
        ("#тег", "hashtag", "#тег"),
        ("buy $USD now", "cashtag", "$USD"),
        ("see example.com.", "url", "example.com"),
        (
            "(https://a.bc/c_(d)?e=f#g)",
            "url",
            "https://a.bc/c_(d)?e=f#g",
        ),
        (
            "http://localhost.local:8080/x,",
            "url",
            "http://localhost.local:8080/x",
        ),
        ("tg://resolve?domain=x", "url", "tg://resolve?domain=x"),
        ("1.2.3.4", "url", "1.2.3.4"),
        ("to me@example.com, please", "email", "me@example.com"),
        ("call +1 212-555-0123.", "phone_number", "+1 212-555-0123"),
    ] {
        assert_eq!(found(text), [(kind.to_owned(), piece.to_owned())], "{text}");
    }
    for text in [
        "a/b",
        "x@alice",
        "@a",
        "/",
        "//x",
        "#1",
        "a#b",
        "#a#b",
        "$usd",
        "1+2",
        "3.14",
        "file.txt",
        "e.g. this",
        "$ABCDEFGHI",
        "+12",
        "http://",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn nothing_is_found_in_code_and_links() {
    let kinds = |text| {
        let (_, entities) = parse(text, "HTML", None, Limits::MESSAGE).unwrap();
        let kinds = entities
            .iter()
            .map(|entity| entity["type"].as_str().unwrap().to_owned());
        kinds.collect::<Vec<_>>()
    };
    assert_eq!(kinds("<code>/start</code>"), ["code"]);
    assert_eq!(kinds("<a href='e.com'>@alice</a>"), ["text_link"]);
    assert_eq!(kinds("<b>@alice</b>"), ["mention", "bold"]);
}

#[test]
fn cleaned_and_trimmed() {
    let (text, entities) = parse(
        " \n a\r\tb\u{202E} *c* \n",
        "Markdown",
        None,
        Limits::MESSAGE,
    )
    .unwrap();
    assert_eq!(text, "a b c");
    assert_eq!(entities[0]["offset"], 4);
    let refusal = |text: &str, limits| parse(text, "", None, limits).unwrap_err().description;
    assert_eq!(
        refusal("", Limits::MESSAGE),
        "Bad Request: message text is empty"
    );
    assert_eq!(
        refusal(" \n", Limits::MESSAGE),
        "Bad Request: text must be non-empty"
    );
    assert_eq!(
        refusal(&"x".repeat(4097), Limits::MESSAGE),
        "Bad Request: message is too long"
    );
    assert_eq!(
        refusal(&"x".repeat(32_769), Limits::MESSAGE),
        "Bad Request: text is too long"
    );
    assert_eq!(
        refusal(&"x".repeat(1025), Limits::CAPTION),
        "Bad Request: message caption is too long"
    );
    assert_eq!(
        parse("", "", None, Limits::CAPTION).unwrap(),
        (String::new(), vec![])
    );
    let refused = parse("x", "md", None, Limits::MESSAGE).unwrap_err();
    assert_eq!(refused.description, "Bad Request: unsupported parse_mode");
}

#[test]
fn crossing_styles_are_split() {
    let style = |kind: &str, offset: u32, length: u32| json!({"type": kind, "offset": offset, "length": length});
    let given = json!([style("bold", 0, 5), style("italic", 3, 5)]);
    let (_, entities) = parse("abcdefgh", "", Some(&given), Limits::MESSAGE).unwrap();
    assert_eq!(
        entities,
        [
            style("bold", 0, 5),
            style("italic", 3, 2),
            style("italic", 5, 3)
        ]
    );
    // A link is not split: the style is.
    let given = json!([style("bold", 0, 5), {"type": "text_link", "offset": 3, "length": 5, "url": "e.com"}]);
    let (_, entities) = parse("abcdefgh", "", Some(&given), Limits::MESSAGE).unwrap();
    let kinds: Vec<_> = entities
        .iter()
        .map(|entity| (&entity["type"], &entity["length"]))
        .collect();
    assert_eq!(
        kinds,
        [
            (&json!("bold"), &json!(3)),
            (&json!("text_link"), &json!(5)),
            (&json!("bold"), &json!(2))
        ]
    );
}

/// Texts with many marks in them.
fn marked() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[*_~|`>\\[\\]()!.\\\\<&;/ab@#$+: \n]{0,6}",
        "\\PC{0,3}",
        Just("😀".to_owned()),
        Just("<b>".to_owned()),
        Just("</b>".to_owned()),
        Just("<a href=\"e.com\">".to_owned()),
        Just("</>".to_owned()),
        Just("<pre><code class='language-x'>".to_owned()),
        Just("&#x1F600;".to_owned()),
        Just("```".to_owned()),
        Just("\n>".to_owned()),
        Just("https://a.b/c".to_owned()),
        Just("](tg://user?id=5)".to_owned()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn check(text: &str, entities: &[Value]) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut ranges = Vec::new();
    for entity in entities {
        let start = usize::try_from(entity["offset"].as_u64().unwrap()).unwrap();
        let length = usize::try_from(entity["length"].as_u64().unwrap()).unwrap();
        assert!(length > 0);
        assert!(start + length <= units.len(), "{text:?} {entity}");
        String::from_utf16(&units[start..start + length]).unwrap();
        ranges.push((start, start + length));
    }
    for (a, b) in ranges.iter().zip(ranges.iter().skip(1)) {
        assert!(a.0 <= b.0, "sorted: {text:?} {entities:?}");
    }
    for a in &ranges {
        for b in &ranges {
            let crossed = a.0 < b.0 && b.0 < a.1 && a.1 < b.1;
            assert!(!crossed, "{text:?} {entities:?}");
        }
    }
}

proptest! {
    #[test]
    fn parsing_never_panics(text in marked(), mode in "markdown|markdownv2|html|") {
        if let Ok((text, entities)) = parse(&text, &mode, None, Limits::MESSAGE) {
            check(&text, &entities);
        }
    }

    #[test]
    fn explicit_ones_nest(text in marked(), given in prop::collection::vec((0u32..30, 0u32..20, 0usize..7), 0..8)) {
        let kinds = ["bold", "italic", "spoiler", "code", "pre", "blockquote", "underline"];
        let given: Vec<Value> = given.iter()
            .map(|(offset, length, kind)| json!({"type": kinds[*kind], "offset": offset, "length": length}))
            .collect();
        if let Ok((text, entities)) = parse(&text, "", Some(&given.into()), Limits::MESSAGE) {
            check(&text, &entities);
        }
    }
}

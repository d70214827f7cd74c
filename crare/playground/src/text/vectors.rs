//! What Telegram is known to make of texts.

use serde_json::{Value, json};

use super::{Limits, parse};

fn shown(text: &str, mode: &str) -> (String, Vec<(String, u64, u64)>) {
    let (text, entities) = parse(text, mode, None, Limits::MESSAGE).unwrap();
    let list = entities.iter().map(|entity| {
        let number = |name: &str| entity[name].as_u64().unwrap();
        let kind = entity["type"].as_str().unwrap().to_owned();
        (kind, number("offset"), number("length"))
    });
    (text, list.collect())
}

fn refused(text: &str, mode: &str) -> String {
    let refusal = parse(text, mode, None, Limits::MESSAGE).unwrap_err();
    assert_eq!(refusal.code, 400);
    let prefix = "Bad Request: can't parse entities: ";
    refusal.description.strip_prefix(prefix).unwrap().to_owned()
}

#[test]
fn markdown_v2_refused() {
    let unclosed = |kind, at| format!("Can't find end of {kind} entity at byte offset {at}");
    let reserved =
        |c| format!("Character '{c}' is reserved and must be escaped with the preceding '\\'");
    for (text, why) in [
        ("a.b", reserved('.')),
        ("*bold", unclosed("Bold", 0)),
        ("__u", unclosed("Underline", 0)),
        ("`code", unclosed("Code", 0)),
        ("```rust\nfn", unclosed("PreCode", 0)),
        ("```\nfn", unclosed("Pre", 0)),
        ("||x", unclosed("Spoiler", 0)),
        ("~x", unclosed("Strikethrough", 0)),
        ("[x", unclosed("TextUrl", 0)),
        ("![x", unclosed("CustomEmoji", 0)),
        (
            "[x](http://a",
            "Can't find end of a URL at byte offset 4".to_owned(),
        ),
        (">q *b\nc", unclosed("Bold", 3)),
        ("*b _i* _", unclosed("Italic", 7)),
        ("*a **b**", unclosed("Bold", 7)),
        ("a > b", reserved('>')),
        ("a | b", reserved('|')),
        ("ä *ö", unclosed("Bold", 3)),
        (
            "![x]y",
            "The entity must contain a tg://emoji or tg://time URL".to_owned(),
        ),
        (
            "![x](http://a.b)",
            "Invalid tg://emoji or tg://time URL specified".to_owned(),
        ),
        (
            "![x](tg://time?unix=5&format=q)",
            "Invalid date format used".to_owned(),
        ),
    ] {
        assert_eq!(refused(text, "MarkdownV2"), why, "{text}");
    }
}

#[test]
fn markdown_v2_shown() {
    let one = |kind: &str, at, length| vec![(kind.to_owned(), at, length)];
    for (text, out, entities) in [
        ("ok\\.", "ok.", vec![]),
        (">quote\nplain", "quote\nplain", one("blockquote", 0, 6)),
        (
            ">q||\nplain",
            "q\nplain",
            one("expandable_blockquote", 0, 2),
        ),
        (">a\n>b", "a\nb", one("blockquote", 0, 3)),
        (
            ">a\n**>b||",
            "a\nb",
            [one("blockquote", 0, 2), one("expandable_blockquote", 2, 1)].concat(),
        ),
        ("__a__b", "ab", one("underline", 0, 1)),
        ("a_b_c", "abc", one("italic", 1, 1)),
        ("😀*b*", "😀b", one("bold", 2, 1)),
        (
            "*a*__b__",
            "ab",
            [one("bold", 0, 1), one("underline", 1, 1)].concat(),
        ),
        (
            "*a _b_*",
            "a b",
            [one("bold", 0, 3), one("italic", 2, 1)].concat(),
        ),
        ("**x", "x", vec![]),
        ("```rust\nfn x\\(\\);```", "fn x();", one("pre", 0, 7)),
        ("`a.b`", "a.b", one("code", 0, 3)),
        ("[x](http://e.com)", "x", one("text_link", 0, 1)),
        ("[x](nothing)", "x", vec![]),
        ("||s||", "s", one("spoiler", 0, 1)),
        (
            "![x](tg://time?unix=5&format=wDT)",
            "x",
            one("date_time", 0, 1),
        ),
    ] {
        assert_eq!(
            shown(text, "markdownV2"),
            (out.to_owned(), entities),
            "{text}"
        );
    }
}

#[test]
fn html_refused() {
    let unsupported = |tag, at| format!("Unsupported start tag \"{tag}\" at byte offset {at}");
    for (text, why) in [
        (
            "<b>x",
            "Can't find end tag corresponding to start tag \"b\"".to_owned(),
        ),
        ("</b>", "Unexpected end tag at byte offset 0".to_owned()),
        ("<br>", unsupported("br", 0)),
        ("<p>", unsupported("p", 0)),
        ("<foo>", unsupported("foo", 0)),
        ("a < b", unsupported("", 2)),
        (
            "<b>x</i>",
            "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"".to_owned(),
        ),
        (
            "<b>a<i>b</b></i>",
            "Unmatched end tag at byte offset 8, expected \"</i>\", found \"</b>\"".to_owned(),
        ),
        ("<b", "Unclosed start tag at byte offset 0".to_owned()),
        ("<b>x</b", "Unclosed end tag at byte offset 4".to_owned()),
        (
            "<span>x</span>",
            "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0".to_owned(),
        ),
        (
            "<a href=http://x>",
            "Unexpected end of name token at byte offset 8".to_owned(),
        ),
        (
            "<i =\"x\">",
            "Empty attribute name in the tag \"i\" at byte offset 0".to_owned(),
        ),
        (
            "<a href",
            "Unclosed start tag \"a\" at byte offset 0".to_owned(),
        ),
        (
            "<a href=\"",
            "Unclosed start tag at byte offset 0".to_owned(),
        ),
        (
            "<tg-emoji emoji-id=\"x\">y</tg-emoji>",
            "Invalid custom emoji identifier specified".to_owned(),
        ),
        (
            "a&#xD800;",
            "Text contains invalid Unicode characters after decoding HTML entities, \
             check for unmatched surrogate code units"
                .to_owned(),
        ),
    ] {
        assert_eq!(refused(text, "HTML"), why, "{text}");
    }
}

#[test]
fn html_shown() {
    let one = |kind: &str, at, length| vec![(kind.to_owned(), at, length)];
    for (text, out, entities) in [
        ("1 &lt; 2", "1 < 2", vec![]),
        ("x&nbsp;y", "x&nbsp;y", vec![]),
        ("&#65;&#x42;", "AB", vec![]),
        ("&#xD83D;&#xDE00;<b>x</b>", "😀x", one("bold", 2, 1)),
        ("<B>x</B>", "x", one("bold", 0, 1)),
        ("<b>x</>", "x", one("bold", 0, 1)),
        (
            "<a href='http://e.com?a=1&amp;b=2'>x</a>",
            "x",
            one("text_link", 0, 1),
        ),
        (
            "<pre><code class=\"language-rust\">x</code></pre>",
            "x",
            one("pre", 0, 1),
        ),
        (
            "<blockquote expandable>x</blockquote>",
            "x",
            one("expandable_blockquote", 0, 1),
        ),
        (
            "<span class=\"tg-spoiler\">x</span>",
            "x",
            one("spoiler", 0, 1),
        ),
        ("<code><b>x</b></code>", "x", one("code", 0, 1)),
        ("<b>a</b><b>b</b>", "ab", one("bold", 0, 2)),
    ] {
        assert_eq!(shown(text, "html"), (out.to_owned(), entities), "{text}");
    }
}

#[test]
fn the_old_markdown() {
    let lost = |at| format!("Can't find end of the entity starting at byte offset {at}");
    assert_eq!(refused("snake_case", "Markdown"), lost(5));
    assert_eq!(refused("`", "Markdown"), lost(0));
    assert_eq!(shown("snake\\_case *b*", "Markdown").0, "snake_case b");
    let (text, entities) = shown("*b* [x](http://e.com) ```py\n1```", "Markdown");
    assert_eq!(text, "b x 1");
    let kinds: Vec<_> = entities.iter().map(|(kind, ..)| kind.as_str()).collect();
    assert_eq!(kinds, ["bold", "text_link", "pre"]);
}

#[test]
fn details_of_entities() {
    let parsed = |text, mode| parse(text, mode, None, Limits::MESSAGE).unwrap().1;
    assert_eq!(
        parsed("[x](e.com)", "MarkdownV2"),
        [json!({"type": "text_link", "offset": 0, "length": 1, "url": "http://e.com/"})]
    );
    assert_eq!(
        parsed("<a href=\"tg://user?id=77\">x</a>", "HTML"),
        [json!({"type": "text_mention", "offset": 0, "length": 1, "user": {"id": 77}})]
    );
    assert_eq!(
        parsed("```rs\nx```", "MarkdownV2"),
        [json!({"type": "pre", "offset": 0, "length": 1, "language": "rs"})]
    );
    assert_eq!(
        parsed("![x](tg://emoji?id=5368324170671202286)", "MarkdownV2"),
        [
            json!({"type": "custom_emoji", "offset": 0, "length": 1, "custom_emoji_id": "5368324170671202286"})
        ]
    );
}

fn given(text: &str, entities: &Value) -> Result<Vec<Value>, String> {
    parse(text, "", Some(entities), Limits::MESSAGE)
        .map(|(_, entities)| entities)
        .map_err(|refusal| refusal.description)
}

#[test]
fn explicit_entities() {
    let bold =
        |offset: i64, length: i64| json!([{"type": "bold", "offset": offset, "length": length}]);
    assert_eq!(given("😀a", &bold(2, 1)).unwrap()[0]["offset"], 2);
    let refused = |entities: Value| given("😀a", &entities).unwrap_err();
    assert_eq!(
        refused(bold(1, 1)),
        "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4"
    );
    assert_eq!(
        refused(bold(0, 9)),
        "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9"
    );
    assert_eq!(
        refused(bold(7, 1)),
        "Bad Request: entity begins after the end of the text at UTF-16 offset 7"
    );
    assert_eq!(
        refused(bold(-1, 1)),
        "Bad Request: receive an entity with incorrect offset -1"
    );
    assert_eq!(
        refused(json!([{"type": "bold", "offset": 0}])),
        "Bad Request: can't parse MessageEntity: Can't find field \"length\""
    );
    let with = |name: &str, value: Value| {
        let mut entity = json!({"type": "text_link", "offset": 0, "length": 1, "url": "e.com"});
        entity[name] = value;
        refused(json!([entity]))
    };
    assert_eq!(
        with("type", json!("x")),
        "Bad Request: can't parse MessageEntity: Unsupported type specified"
    );
    assert_eq!(
        with("url", json!("not-a-url")),
        "Bad Request: entity URL 'not-a-url' is invalid: Wrong HTTP URL"
    );
    assert_eq!(
        with("url", json!("")),
        "Bad Request: entity URL '' is invalid: URL host is empty"
    );
    // Those which are found anyway are not taken.
    assert!(
        given(
            "abc",
            &json!([{"type": "bot_command", "offset": 0, "length": 3}])
        )
        .unwrap()
        .is_empty()
    );
    // A parse mode counts more.
    let both = parse("a*b*", "MarkdownV2", Some(&bold(9, 9)), Limits::MESSAGE).unwrap();
    assert_eq!(both.0, "ab");
}

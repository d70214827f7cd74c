//! The page for those who do not see it: everything has a name, and is where it is looked for.

use serde_json::{Value, json};

use crate::{Stage, scenery};

/// What has a meaning of its own, and so a name.
const NAMED: [&str; 19] = [
    "button",
    "link",
    "textbox",
    "combobox",
    "searchbox",
    "spinbutton",
    "checkbox",
    "radio",
    "option",
    "menuitem",
    "slider",
    "image",
    "img",
    "listbox",
    "ComboBoxSelect",
    "dialog",
    "DisclosureTriangle",
    "navigation",
    "main",
];

/// What Chromium tells those who read the page to others. What it lacks.
fn nameless(tree: &Value) -> Vec<String> {
    let nodes = tree["nodes"].as_array().unwrap();
    assert!(nodes.len() > 20, "{} nodes", nodes.len());
    let seen = nodes.iter().filter(|node| node["ignored"] == false);
    let bad = seen.filter(|node| {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let properties = node["properties"].as_array().into_iter().flatten();
        let mut focusable = properties.filter(|one| one["name"] == "focusable");
        let needs = NAMED.contains(&role) || focusable.any(|one| one["value"]["value"] == true);
        let name = node["name"]["value"].as_str().unwrap_or_default();
        needs && name.trim().is_empty()
    });
    bad.map(|node| format!("{} {}", node["role"]["value"], node["properties"]))
        .collect()
}

/// Whether the headings begin at the first level, and leave none out.
const HEADINGS: &str = "const all = [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility());
    const levels = all.map((one) => Number(one.localName[1]));
    const steps = levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1);
    return levels[0] === 1 && steps ? null : all.map((one) => `${one.localName} ${one.textContent}`)";

/// Ids that are there twice, references that lead nowhere, pictures without words.
const LOOSE: &str = "const bad = [], ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) bad.push(`two of ${id}`);
    for (const name of ['aria-labelledby', 'aria-controls', 'aria-describedby', 'for', 'popovertarget'])
        for (const one of document.querySelectorAll(`[${name}]`))
            for (const id of one.getAttribute(name).split(' ')) if (!ids.includes(id)) bad.push(`${name}=${id}`);
    for (const one of document.querySelectorAll('img:not([alt])')) bad.push(one.outerHTML);
    if (document.documentElement.lang !== 'en') bad.push('no language');
    if (!document.title) bad.push('no title');
    if (document.querySelectorAll('main').length !== 1) bad.push('not one main part');
    return bad";

#[tokio::test]
async fn everything_has_a_name() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    for path in scenery::fill(&stage).await {
        browser.open(&path).await;
        browser.sees("main", "").await;
        // What opens is looked at as well.
        browser
            .run("for (const one of document.querySelectorAll('details')) one.open = true")
            .await;
        browser
            .run("document.getElementById('new')?.showPopover()")
            .await;
        let nameless = nameless(
            &browser
                .devtools("Accessibility.getFullAXTree", json!({}))
                .await,
        );
        assert!(nameless.is_empty(), "{path}: without a name: {nameless:#?}");
        assert_eq!(browser.run(LOOSE).await, json!([]), "{path}");
        browser
            .run("document.getElementById('new')?.hidePopover()")
            .await;
        assert_eq!(browser.run(HEADINGS).await, Value::Null, "{path}");
    }
    stage.ends().await;
}

//! Light and dark, wide and narrow: all is to be read, and nothing is beside the screen.

use crare_tests::browser::Key;
use serde_json::json;

use crate::{Stage, scenery};

/// What is partly beside the screen, unless what is around it can be moved.
const BESIDE: &str = "const wide = document.documentElement.clientWidth, bad = [];
    const moves = (one) => {
        for (let at = one.parentElement; at; at = at.parentElement)
            if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth + 1
                && (at.localName === 'pre' || at.id === 'rail' || at.matches('#side .columns'))) return true;
        return false;
    };
    if (document.scrollingElement.scrollWidth > wide) bad.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
    for (const one of document.body.querySelectorAll('*')) {
        if (!one.checkVisibility({ visibilityProperty: true })) continue;
        if (one.closest('.hidden-text, svg, input[type=file]')) continue;
        const box = one.getBoundingClientRect();
        if (box.width > 1 && (box.right > wide + 1 || box.left < -1) && !moves(one))
            bad.push(`${one.localName}#${one.id}.${one.className} ${box.left} to ${box.right}: ${one.textContent.slice(0, 40)}`);
    }
    return bad";

/// Texts that are hard to tell from what is behind them, by the measure of WCAG 2 (AA).
const FAINT: &str = "const bad = new Map();
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const known = new Map();
    const rgba = (color) => {
        if (!known.has(color)) {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = color;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
            known.set(color, [r, g, b, a / 255]);
        }
        return known.get(color);
    };
    const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
    const behind = (one) => {
        const layers = [];
        for (let at = one; at; at = at.parentElement) {
            const color = rgba(getComputedStyle(at).backgroundColor);
            if (color[3] > 0) layers.push(color);
            if (color[3] === 1) break;
        }
        return layers.reverse().reduce((below, top) => over(top, below), rgba(getComputedStyle(document.body).backgroundColor));
    };
    const light = (color) => {
        const [r, g, b] = color.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const one = walker.currentNode.parentElement;
        if (!/[\\p{L}\\p{N}]/u.test(walker.currentNode.data) || !one.checkVisibility({ visibilityProperty: true })) continue;
        if (one.closest('[disabled], .spoiler, script, style')) continue;
        const style = getComputedStyle(one), back = behind(one), front = over(rgba(style.color), back);
        const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05), size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        if (ratio < (large ? 3 : 4.5)) bad.set(`${one.localName}.${one.className} in ${one.parentElement.localName}.${one.parentElement.className}: ${ratio.toFixed(2)}`, walker.currentNode.data.slice(0, 30));
    }
    return [...bad].map(([what, text]) => `${what}: ${text}`)";

/// How light the page is, from 0 to 255.
const LIGHT: &str =
    "return Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])";

#[tokio::test]
async fn nothing_is_beside_the_screen_and_all_is_to_be_read() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    let paths = scenery::fill(&stage).await;
    for (width, height, dark) in [
        (1280, 800, false),
        (1280, 800, true),
        (390, 844, false),
        (390, 844, true),
    ] {
        browser.screen(width, height, dark).await;
        for path in &paths {
            browser.open(path).await;
            browser.sees("main, #list", "").await;
            let screen = format!("{path} at {width}, dark: {dark}");
            assert_eq!(browser.run("return innerWidth").await, width, "{screen}");
            assert_eq!(browser.run(BESIDE).await, json!([]), "{screen}");
            assert_eq!(browser.run(FAINT).await, json!([]), "{screen}");
            let light = browser.run(LIGHT).await.as_i64().unwrap();
            assert_eq!(light < 128, dark, "{screen}: {light}");
        }
    }
    // What opens has room on a phone.
    browser.screen(390, 844, false).await;
    browser.open(&stage.path()).await;
    stage.sees("Now it is No, thanks!").await;
    for summary in [
        "#attach summary",
        "#chat header summary",
        "#messages .own > .menu summary",
        "#messages .row:not(.own) > .menu summary",
    ] {
        browser.clicks(summary, "").await;
        browser.sees("details.menu[open]", "").await;
        assert_eq!(browser.run(BESIDE).await, json!([]), "{summary}");
        assert_eq!(browser.run(FAINT).await, json!([]), "{summary}");
        browser.presses(Key::Escape).await;
        browser.sees_no("details.menu[open]", "").await;
    }
    stage.ends().await;
}

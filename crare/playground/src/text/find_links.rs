//! Links and e-mail addresses in plain text.

use super::entity::{Entity, Kind};

/// Top-level domains that make a link without a protocol, beside those of countries.
const DOMAINS: &str = " com org net info biz edu gov mil int dev app xyz online site tech store shop blog cloud club top live \
    news wiki page link art design media world today life pro name mobi tel travel museum aero coop jobs cat asia eu arpa \
    agency bot chat team space website email group games fun run zone academy systems network software solutions ";

/// The domains of countries.
const COUNTRIES: &str = " ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz \
    ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge \
    gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr \
    kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl \
    no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su \
    sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw ";

/// How long the part before the `@` of an address may be.
const MAX_LOCAL: usize = 64;

const PROTOCOLS: [&str; 4] = ["http", "https", "ftp", "tonsite"];

/// All links and addresses, in order.
pub(super) fn find(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split(|c: char| is_border(c)) {
        links(word, start, &mut found);
        start += word.len();
        start += text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
    }
    found
}

/// What is in no link.
fn is_border(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '…')
}

fn is_label(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

/// Those in a word that begins at `offset`.
fn links(word: &str, offset: usize, found: &mut Vec<Entity>) {
    let mut from = 0;
    while let Some((start, end, kind)) = first(word, from) {
        found.push(Entity::new(kind, offset + start..offset + end));
        from = end;
    }
}

/// The first one at or behind `from`.
fn first(word: &str, from: usize) -> Option<(usize, usize, Kind)> {
    let mut at = from;
    while let Some(rest) = word.get(at..) {
        let c = rest.chars().next()?;
        let begins = at == from || !word.get(..at)?.ends_with(is_label);
        if begins && let Some(length) = app_link(rest) {
            return Some((at, at + length, Kind::Url));
        }
        if begins && (is_label(c)) {
            if let Some(length) = email(rest) {
                return Some((at, at + length, Kind::Email));
            }
            let mentioned = word.get(..at)?.ends_with(['@', '/', '#', '$', '.']);
            if !mentioned && let Some(length) = url(rest) {
                return Some((at, at + length, Kind::Url));
            }
        }
        at += c.len_utf8();
    }
    None
}

/// `tg://..`, `ton://..`
fn app_link(rest: &str) -> Option<usize> {
    let start = rest.get(..6)?.to_ascii_lowercase();
    let scheme = ["tg://", "ton://"]
        .into_iter()
        .find(|scheme| start.starts_with(scheme))?;
    let end = path_end(rest, scheme.len());
    (end > scheme.len()).then_some(end)
}

fn email(rest: &str) -> Option<usize> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let local = rest.bytes().take(MAX_LOCAL + 1);
    let local = local.take_while(|byte| is_local(char::from(*byte))).count();
    let domain = rest.get(local..)?.strip_prefix('@')?;
    let length = domain_end(domain, false)?;
    ((1..=MAX_LOCAL).contains(&local)).then_some(local + 1 + length)
}

fn url(rest: &str) -> Option<usize> {
    let mut start = 0;
    if let Some(colon) = rest.find("://") {
        let scheme = rest.get(..colon)?.to_ascii_lowercase();
        if PROTOCOLS.contains(&scheme.as_str()) {
            start = colon + 3;
        } else if scheme.chars().all(char::is_alphanumeric) {
            return None;
        }
    }
    let mut end = start + domain_end(rest.get(start..)?, start > 0)?;
    if let Some(port) = rest.get(end..)?.strip_prefix(':') {
        let digits = port.len() - port.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if (1..=5).contains(&digits) {
            end += 1 + digits;
        }
    }
    if rest.get(end..)?.starts_with(['/', '?', '#']) {
        return Some(path_end(rest, end));
    }
    // `user@..` is no link, and neither is what goes on with letters.
    let open = rest.get(end..)?.starts_with(|c| is_label(c) || c == '@');
    (!open).then_some(end)
}

/// Where the domain at the start ends, if its last part is one.
fn domain_end(rest: &str, any: bool) -> Option<usize> {
    let length = rest
        .find(|c| !is_label(c) && c != '.')
        .unwrap_or(rest.len());
    let mut domain = rest.get(..length)?;
    domain = domain.trim_end_matches('.');
    let labels: Vec<&str> = domain.split('.').collect();
    if labels.iter().any(|label| label.is_empty()) {
        return None;
    }
    let (last, before) = labels.split_last()?;
    if before.is_empty() {
        return None;
    }
    let address = labels.len() == 4 && labels.iter().all(|label| label.parse::<u8>().is_ok());
    let lower = last.to_lowercase();
    let known = address
        || (any && last.chars().count() > 1 && last.chars().all(char::is_alphabetic))
        || [DOMAINS, COUNTRIES]
            .iter()
            .any(|list| list.split_ascii_whitespace().any(|known| known == lower));
    known.then_some(domain.len())
}

/// Where the path ends: not with a mark that ends a sentence, and not with a bracket that was not opened in it.
fn path_end(rest: &str, from: usize) -> usize {
    let path = rest.get(from..).unwrap_or_default();
    let mut balance = [('(', ')'), ('[', ']'), ('{', '}')].map(|(open, close)| {
        let opened = path.matches(open).count();
        (open, close, opened, path.matches(close).count())
    });
    let mut end = rest.len();
    for last in path.chars().rev() {
        let mut belongs = !".,:;?!'*`".contains(last);
        for (open, close, opened, closed) in &mut balance {
            if last == *open {
                *opened -= 1;
                belongs = false;
            } else if last == *close {
                belongs = opened >= closed;
                *closed -= 1;
            }
        }
        if belongs {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

//! Enums and newtypes are arguments.

use crare::prelude::*;

#[derive(Arg, Clone, Copy, Debug, PartialEq)]
enum Size {
    S,
    #[arg(alias = ["mid", "middle size"])]
    Medium,
    #[arg(name = "XL", code = "x")]
    ExtraLarge,
    #[cfg(any())]
    Absent,
    r#Match,
}

#[derive(Arg, Debug, PartialEq)]
struct ItemId(u32);

#[derive(Arg)]
enum Only {
    All,
}

fn written(value: &impl crare::routing::Arg) -> String {
    let mut out = String::new();
    value.write(&mut out);
    out
}

pub(crate) fn main() {
    assert_eq!(Size::CHOICES, "s|medium|XL|match");
    assert_eq!(Size::LONGEST, Some(2));
    for (text, size) in [
        ("s", Size::S),
        ("MID", Size::Medium),
        ("middle size", Size::Medium),
        ("xl", Size::ExtraLarge),
        ("extra_large", Size::ExtraLarge),
        ("Match", Size::r#Match),
    ] {
        assert_eq!(Size::read(text).ok(), Some(size));
        assert_eq!(Size::read(&written(&size)).ok(), Some(size));
    }
    assert!(
        Size::read("huge").is_err_and(|reason| reason.to_string() == "one of s, medium, XL, match")
    );
    assert_eq!(written(&Size::ExtraLarge), "x");
    assert_eq!(ItemId::LONGEST, u32::LONGEST);
    assert_eq!(ItemId::read(&written(&ItemId(7))).ok(), Some(ItemId(7)));
    assert!(matches!(Only::read("ALL"), Ok(Only::All)));
}

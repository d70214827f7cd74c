//! Types that arguments of patterns can have.

use crate::routing::pattern::ArgReason;

/// A type that an argument of a pattern can have: in commands, callback data, deep links, inline queries.
///
/// Whole numbers, floating point numbers, `bool`, `char`, `String`, [`Duration`](std::time::Duration) (`"1h30m"`), the ids of the
/// Bot API, [`Username`](super::Username), `Option` and `Vec` of these. Enums and newtypes of your own derive it:
///
#[cfg_attr(feature = "macros", doc = "```")]
#[cfg_attr(not(feature = "macros"), doc = "```ignore")]
/// use crare::prelude::*;
///
/// #[derive(Arg, Debug, PartialEq)]
/// enum Size { Small, Large }
///
/// #[derive(Arg, Debug, PartialEq)]
/// struct ItemId(u32);
///
/// assert_eq!(Size::read("small"), Ok(Size::Small));
/// assert_eq!(ItemId::read("7"), Ok(ItemId(7)));
/// ```
///
/// Where no data are built (commands, regular expressions, inline queries), any type with [`FromStr`](std::str::FromStr) will
/// do as well.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of a pattern",
    label = "cannot be read from a text",
    note = "derive it for an enum or a newtype: `#[derive(Arg)]`",
    note = "in commands, regular expressions and inline queries a type with `FromStr` will do, if its error can be displayed"
)]
pub trait Arg: Sized {
    /// The most bytes that [`write`](Self::write) makes; `None` when there is no bound.
    const LONGEST: Option<usize> = None;

    /// What may be written, for usage lines: `"small|large"`. Empty: the name of the argument says enough.
    const CHOICES: &'static str = "";

    /// Reads what people type, and what [`write`](Self::write) made.
    ///
    /// # Errors
    /// Why it is no such value, for the user.
    fn read(text: &str) -> Result<Self, ArgReason>;

    /// Writes it as short as it goes.
    fn write(&self, out: &mut String);
}

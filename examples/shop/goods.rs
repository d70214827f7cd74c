//! What the shop sells, and what it costs.

use crare::api::{LabeledPrice, Secret};
use crare::prelude::*;

use crate::ShopError;

/// Red, green, blue.
pub type Colour = [u8; 3];

/// A tea.
pub struct Tea {
    pub name: &'static str,
    pub about: &'static str,
    /// What it costs, in Telegram Stars.
    pub stars: u32,
    /// How it looks in the cup.
    pub colour: Colour,
}

/// A tea's number, which travels in buttons and invoices.
///
/// There need not be such a tea: buttons live long, and what comes from outside is only ever a number.
#[derive(Arg, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TeaId(pub u8);

impl TeaId {
    /// The tea with this number.
    pub fn tea(self) -> Result<&'static Tea, ShopError> {
        TEAS.get(usize::from(self.0)).ok_or(ShopError::NotSold)
    }
}

/// All teas.
pub fn all() -> impl ExactSizeIterator<Item = (TeaId, &'static Tea)> {
    // There are fewer than 256.
    (0..).map(TeaId).zip(&TEAS).collect::<Vec<_>>().into_iter()
}

const fn tea(name: &'static str, stars: u32, colour: Colour, about: &'static str) -> Tea {
    Tea {
        name,
        about,
        stars,
        colour,
    }
}

#[rustfmt::skip]
const TEAS: [Tea; 8] = [
    tea("Sencha",         30, [168, 178,  62], "Green, from Shizuoka. Fresh, a little like the sea."),
    tea("Assam",          25, [140,  58,  24], "Black, from the Brahmaputra. Strong, malty, good with milk."),
    tea("Silver Needle",  60, [232, 205, 140], "White, from Fujian. Buds only, picked on two days of the year."),
    tea("Oolong",         45, [201, 138,  52], "Half way between green and black. Smells of orchids."),
    tea("Pu-erh",         40, [ 92,  36,  22], "Ripened for nine years. Earth, wood, a long evening."),
    tea("Rooibos",        20, [190,  72,  34], "No tea at all, and no caffeine. Children like it."),
    tea("Jasmine Pearls", 50, [205, 196,  96], "Green tea that spent six nights among flowers."),
    tea("Matcha",         55, [122, 160,  52], "Ground to powder by stone. Bring a whisk."),
];

/// How it is paid.
pub struct Till {
    /// Of who takes the money; for Stars there is nobody.
    provider: Option<Secret>,
}

impl Till {
    /// A cent of a euro is worth so many times less than a Star.
    const CENTS_FOR_A_STAR: i64 = 10;

    /// In euros by this provider of payments, or in Stars.
    pub fn with(provider_token: Option<String>) -> Self {
        let token = provider_token.filter(|token| !token.is_empty());
        Self {
            provider: token.map(Into::into),
        }
    }

    /// The token for invoices.
    pub fn provider(&self) -> Option<&Secret> {
        self.provider.as_ref()
    }

    /// The currency, as Telegram calls it.
    pub fn currency(&self) -> &'static str {
        match self.provider {
            Some(_) => "EUR",
            None => "XTR",
        }
    }

    /// A price, as it is shown.
    pub fn price(&self, stars: u32) -> String {
        let units = self.units(stars);
        match self.provider {
            Some(_) => format!("{}.{:02} €", units / 100, units % 100),
            None => format!("{units} ⭐"),
        }
    }

    /// A line of an invoice.
    pub fn line(&self, label: impl Into<String>, stars: u32) -> LabeledPrice {
        LabeledPrice::new(label, self.units(stars))
    }

    /// A price in the smallest units of the currency.
    pub fn units(&self, stars: u32) -> i64 {
        let stars = i64::from(stars);
        match self.provider {
            Some(_) => stars * Self::CENTS_FOR_A_STAR,
            None => stars,
        }
    }
}

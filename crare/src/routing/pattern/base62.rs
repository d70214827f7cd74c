//! Numbers in few characters: digits, capital and small letters.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Most digits a number has.
const MOST: usize = 22;

/// The digits of a number.
pub(super) fn write(mut number: u128, out: &mut String) {
    let mut digits = [0; MOST];
    let mut start = MOST;
    loop {
        start -= 1;
        let digit = usize::try_from(number % 62).unwrap_or_default();
        digits[start] = DIGITS[digit];
        number /= 62;
        if number == 0 {
            break;
        }
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
}

/// The number of digits; nothing when there are none, others, or too many.
pub(super) fn read(digits: &str) -> Option<u128> {
    if digits.is_empty() {
        return None;
    }
    digits.bytes().try_fold(0_u128, |number, byte| {
        let digit = DIGITS.iter().position(|known| *known == byte)?;
        number
            .checked_mul(62)?
            .checked_add(u128::try_from(digit).ok()?)
    })
}

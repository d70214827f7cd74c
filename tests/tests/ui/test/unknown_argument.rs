#[crare::test]
async fn counts(number: u32) {
    let _ = number;
}

fn main() {}

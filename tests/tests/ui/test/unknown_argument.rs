// What `#[crare::test]` asks of an argument; the test itself is not compiled here.
use crare::testing::FromScene;

fn argument<T: FromScene>() {}

fn main() {
    argument::<u32>();
}

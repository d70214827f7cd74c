//! The memory of a bot under load.

use std::{
    io,
    time::{Duration, Instant},
};

use crare_tests::programs::figures::megabytes;

use super::{CHATS, Contestant, Plan, line};

/// A pause between looks at the memory.
const LOOK: Duration = Duration::from_secs(1);
/// Updates between looks at the clock.
const PORTION: usize = 20_000;

/// Updates that are all of different chats.
pub(super) async fn of_chats(
    contestant: &mut Contestant,
    plan: &Plan,
    began: Instant,
) -> io::Result<()> {
    let what = format!("after updates of {CHATS} chats");
    line(&what, megabytes(contestant.running.memory()), "");
    contestant.player.set_chats(usize::MAX / 2);
    let first = contestant.player.delivered();
    contestant
        .play(plan.chats, began + plan.chats_until)
        .await?;
    let chats = contestant.player.delivered() - first;
    let memory = megabytes(contestant.running.memory());
    line(
        &format!("after {chats} more chats, one update each"),
        memory,
        "",
    );
    contestant.player.set_chats(CHATS);
    Ok(())
}

/// Load for so long, during which the memory is looked at.
pub(super) async fn of_time(contestant: &mut Contestant, time: Duration) -> io::Result<()> {
    if time.is_zero() {
        return Ok(());
    }
    let began = Instant::now();
    let (mut looks, mut looked) = (Vec::new(), Instant::now());
    let first = contestant.player.delivered();
    while began.elapsed() < time {
        contestant.play(PORTION, began + time).await?;
        if looked.elapsed() >= LOOK {
            looked = Instant::now();
            looks.push(contestant.running.memory());
        }
    }
    let updates = contestant.player.delivered() - first;
    let seconds = time.as_secs();
    println!("  {seconds} s more, {updates} updates; a look every second, the most in each tenth:");
    let tenth = looks.len().div_ceil(10).max(1);
    for (number, looks) in looks.chunks(tenth).enumerate() {
        let most = looks.iter().copied().max().unwrap_or_default();
        line(&format!("tenth {}", number + 1), megabytes(most), "");
    }
    Ok(())
}

//! Where reading failed: the names are noted on the way out of a failure, so that success costs nothing.

use std::borrow::Cow;
use std::cell::RefCell;

thread_local! {
    static PATH: RefCell<Vec<Cow<'static, str>>> = const { RefCell::new(Vec::new()) };
}

/// Notes that `key` was being read, if that failed.
pub(crate) fn at<T, E>(key: &'static str, result: Result<T, E>) -> Result<T, E> {
    if result.is_err() {
        push(Cow::Borrowed(key));
    }
    result
}

/// Notes that item `index` of an array was being read.
pub(crate) fn index(index: usize) {
    push(Cow::Owned(format!("[{index}]")));
}

fn push(step: Cow<'static, str>) {
    PATH.with_borrow_mut(|path| path.push(step));
}

pub(crate) fn clear() {
    PATH.with_borrow_mut(Vec::clear);
}

/// The whole way, from the outside in.
pub(crate) fn take() -> String {
    PATH.with_borrow_mut(|path| {
        let mut out = String::new();
        for step in path.drain(..).rev() {
            if !out.is_empty() && !step.starts_with('[') {
                out.push('.');
            }
            out.push_str(&step);
        }
        out
    })
}

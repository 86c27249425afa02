//! A library that is loaded before the C library, and makes one system call of a program fail.
//!
//! `FAULT=rename:3:fail` makes the third call of `rename` fail with an I/O error; `…:kill` kills the
//! program before that call. With `FAULT_COUNTS=FILE` the number of calls of each kind is written to
//! a file when the program ends. Of `write`, only calls for files are counted.

use std::ffi::{CStr, c_char, c_int, c_uint, c_void};
use std::io::Write as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

unsafe extern "C" {
    fn dlsym(handle: *mut c_void, name: *const c_char) -> *mut c_void;
    fn raise(signal: c_int) -> c_int;
    fn atexit(function: extern "C" fn()) -> c_int;
    fn __errno_location() -> *mut c_int;
}

const NEXT: *mut c_void = -1_isize as *mut c_void;
const EIO: c_int = 5;
const SIGKILL: c_int = 9;

const KINDS: [&str; 6] = ["write", "rename", "link", "unlink", "mkdir", "sync"];

static COUNTS: [AtomicUsize; KINDS.len()] = [const { AtomicUsize::new(0) }; KINDS.len()];

struct Fault {
    kind: usize,
    number: usize,
    kills: bool,
}

fn fault() -> Option<&'static Fault> {
    static FAULT: OnceLock<Option<Fault>> = OnceLock::new();
    FAULT
        .get_or_init(|| {
            if std::env::var_os("FAULT_COUNTS").is_some() {
                unsafe { atexit(write_counts) };
            }
            let fault = std::env::var("FAULT").ok()?;
            let mut parts = fault.split(':');
            let kind = parts.next()?;
            Some(Fault {
                kind: KINDS.iter().position(|known| *known == kind)?,
                number: parts.next()?.parse().ok()?,
                kills: parts.next()? == "kill",
            })
        })
        .as_ref()
}

extern "C" fn write_counts() {
    let Some(file) = std::env::var_os("FAULT_COUNTS") else { return };
    let counts: Vec<String> = KINDS
        .iter()
        .zip(&COUNTS)
        .map(|(kind, count)| format!("{kind} {}\n", count.load(Ordering::Relaxed)))
        .collect();
    if let Ok(mut file) = std::fs::File::create(file) {
        let _ = file.write_all(counts.concat().as_bytes());
    }
}

/// Counts a call, and returns whether it fails.
fn fails(kind: usize) -> bool {
    let number = COUNTS[kind].fetch_add(1, Ordering::SeqCst) + 1;
    let Some(fault) = fault() else { return false };
    if fault.kind != kind || fault.number != number {
        return false;
    }
    if fault.kills {
        unsafe { raise(SIGKILL) };
    }
    unsafe { *__errno_location() = EIO };
    true
}

fn next(name: &CStr) -> *mut c_void {
    unsafe { dlsym(NEXT, name.as_ptr()) }
}

/// Replaces functions of the C library by such that may fail.
macro_rules! functions {
    ($($kind:literal $name:ident $text:literal ($($argument:ident: $type:ty),*) -> $result:ty;)*) => {
        $(
            #[unsafe(no_mangle)]
            pub unsafe extern "C" fn $name($($argument: $type),*) -> $result {
                type Function = unsafe extern "C" fn($($type),*) -> $result;
                static ACTUAL: OnceLock<usize> = OnceLock::new();
                if fails($kind) {
                    return -1;
                }
                let actual = *ACTUAL.get_or_init(|| next($text) as usize);
                let actual: Function = unsafe { std::mem::transmute(actual) };
                unsafe { actual($($argument),*) }
            }
        )*
    };
}

functions! {
    1 rename c"rename" (from: *const c_char, to: *const c_char) -> c_int;
    1 renameat2 c"renameat2" (from: c_int, old: *const c_char, to: c_int, new: *const c_char, flags: c_uint) -> c_int;
    2 linkat c"linkat" (from: c_int, old: *const c_char, to: c_int, new: *const c_char, flags: c_int) -> c_int;
    3 unlink c"unlink" (path: *const c_char) -> c_int;
    3 unlinkat c"unlinkat" (folder: c_int, path: *const c_char, flags: c_int) -> c_int;
    4 mkdir c"mkdir" (path: *const c_char, mode: c_uint) -> c_int;
    5 fsync c"fsync" (file: c_int) -> c_int;
    5 syncfs c"syncfs" (file: c_int) -> c_int;
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn write(file: c_int, bytes: *const c_void, count: usize) -> isize {
    type Function = unsafe extern "C" fn(c_int, *const c_void, usize) -> isize;
    static ACTUAL: OnceLock<usize> = OnceLock::new();
    if file > 2 && fails(0) {
        return -1;
    }
    let actual = *ACTUAL.get_or_init(|| next(c"write") as usize);
    let actual: Function = unsafe { std::mem::transmute(actual) };
    unsafe { actual(file, bytes, count) }
}

//! A library that is loaded before the C library, and makes one system call of a program fail.
//!
//! `FAULT=rename:3:fail` makes the third call of `rename` fail with an I/O error, `…:full` with that
//! of a full disk; `…:kill` kills the program before that call. `write:3:torn` writes half of the
//! bytes and then kills it. With `FAULT_COUNTS=FILE` the number of calls of each kind is written to a
//! file when the program ends. Of `write`, only calls for files are counted; of `open`, only those
//! that may create a file.

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
const ENOSPC: c_int = 28;
const SIGKILL: c_int = 9;
const O_CREAT: c_int = 0o100;

const KINDS: [&str; 9] =
    ["write", "rename", "link", "unlink", "mkdir", "sync", "open", "copy", "mode"];

static COUNTS: [AtomicUsize; KINDS.len()] = [const { AtomicUsize::new(0) }; KINDS.len()];

struct Fault {
    kind: usize,
    number: usize,
    effect: Effect,
}

#[derive(Clone, Copy, PartialEq)]
enum Effect {
    Fail,
    Full,
    Kill,
    Torn,
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
                effect: match parts.next()? {
                    "fail" => Effect::Fail,
                    "full" => Effect::Full,
                    "kill" => Effect::Kill,
                    "torn" => Effect::Torn,
                    _ => return None,
                },
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

/// Counts a call, and returns the effect that it is to have.
fn effect(kind: usize) -> Option<Effect> {
    let number = COUNTS[kind].fetch_add(1, Ordering::SeqCst) + 1;
    fault().filter(|fault| fault.kind == kind && fault.number == number).map(|fault| fault.effect)
}

/// Counts a call, and returns whether it fails.
fn fails(kind: usize) -> bool {
    let Some(effect) = effect(kind) else { return false };
    match effect {
        Effect::Fail => error(EIO),
        Effect::Full => error(ENOSPC),
        Effect::Kill | Effect::Torn => kill(),
    };
    true
}

fn kill() -> ! {
    unsafe { raise(SIGKILL) };
    unreachable!("the signal ends the program")
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
    3 rmdir c"rmdir" (path: *const c_char) -> c_int;
    4 mkdir c"mkdir" (path: *const c_char, mode: c_uint) -> c_int;
    5 fsync c"fsync" (file: c_int) -> c_int;
    5 syncfs c"syncfs" (file: c_int) -> c_int;
    7 copy_file_range c"copy_file_range" (from: c_int, start: *mut i64, to: c_int, end: *mut i64, count: usize, flags: c_uint) -> isize;
    7 sendfile64 c"sendfile64" (to: c_int, from: c_int, start: *mut i64, count: usize) -> isize;
    8 fchmod c"fchmod" (file: c_int, mode: c_uint) -> c_int;
    8 chmod c"chmod" (path: *const c_char, mode: c_uint) -> c_int;
    8 chown c"chown" (path: *const c_char, owner: c_uint, group: c_uint) -> c_int;
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn write(file: c_int, bytes: *const c_void, count: usize) -> isize {
    type Function = unsafe extern "C" fn(c_int, *const c_void, usize) -> isize;
    static ACTUAL: OnceLock<usize> = OnceLock::new();
    let actual = *ACTUAL.get_or_init(|| next(c"write") as usize);
    let actual: Function = unsafe { std::mem::transmute(actual) };
    match (file > 2).then(|| effect(0)).flatten() {
        None => unsafe { actual(file, bytes, count) },
        Some(Effect::Torn) => {
            unsafe { actual(file, bytes, count / 2) };
            kill()
        }
        Some(Effect::Kill) => kill(),
        Some(Effect::Fail) => error(EIO),
        Some(Effect::Full) => error(ENOSPC),
    }
}

fn error(number: c_int) -> isize {
    unsafe { *__errno_location() = number };
    -1
}

/// The third argument of `open` is only there for calls that may create a file; passing it on in
/// other calls has no effect.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: c_uint) -> c_int {
    type Function = unsafe extern "C" fn(*const c_char, c_int, c_uint) -> c_int;
    static ACTUAL: OnceLock<usize> = OnceLock::new();
    if flags & O_CREAT != 0 && fails(6) {
        return -1;
    }
    let actual = *ACTUAL.get_or_init(|| next(c"open64") as usize);
    let actual: Function = unsafe { std::mem::transmute(actual) };
    unsafe { actual(path, flags, mode) }
}

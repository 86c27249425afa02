//! The comparison of solutions: their facts, as tables and as files for scripts.

mod agid;
pub mod facts;
pub mod files;
pub mod groups;
pub mod pair;
mod subject;
pub mod tool;

//! The comparison of solutions: their facts, as tables and as files for scripts.

pub mod facts;
pub mod files;
pub mod pair;
pub mod table;
pub mod tool;

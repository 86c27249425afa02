//! Tests of the whole program, from content files to published pages.

mod support;

mod addresses;
mod admin;
mod analytics;
mod browser;
mod command_line;
mod compare;
mod corpus;
mod dates;
mod documented_keys;
mod documents;
#[cfg(target_os = "linux")]
mod faults;
mod files;
mod findings_page;
mod hidden_characters;
mod hostile;
mod init_and_new;
mod invariants;
mod keep_going;
mod languages;
mod layers;
mod map;
mod mistakes;
mod mutated_corpus;
mod narrow;
mod network;
mod offline;
mod pages;
mod pictures;
mod preview;
mod rebuild;
mod rules;
mod schemas;
mod search_client;
mod search_ranking;
mod sections;
mod showcase;
mod soak;
mod statements;
mod user_journeys;

//! The whole program, from files to pages, as its users meet it.

mod support;

mod absent;
mod admin;
mod beginnings;
mod browser;
mod command_line;
mod compare;
mod corpus;
mod counting;
mod languages;
mod map;
mod mistakes;
mod network;
mod offline;
mod pages;
mod pictures;
mod preview;
mod promises;
mod quality;
mod schemas;
mod search_client;
mod search_ranking;
mod showcase;
mod tasks;

//! Opinion maps, priorities and choices between two.

use super::statements;

statements! {}

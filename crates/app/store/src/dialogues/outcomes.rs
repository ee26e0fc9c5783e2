//! Opinion maps, priorities and choices between two.

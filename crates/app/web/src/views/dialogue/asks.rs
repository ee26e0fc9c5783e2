//! Asks, recaps, and the data of a dialogue in and out.

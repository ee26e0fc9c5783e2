//! Series, sessions, the calendar, feeds and resources; where facilitators make them.

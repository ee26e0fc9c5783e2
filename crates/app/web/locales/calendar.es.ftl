# Series, sessions, the calendar and resources.

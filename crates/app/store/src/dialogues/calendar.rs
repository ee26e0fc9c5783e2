//! Series, sessions, resources and the links by which people come in.

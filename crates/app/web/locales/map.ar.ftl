# The opinion map, who is missing, priorities.

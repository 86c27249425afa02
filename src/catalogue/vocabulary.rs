//! Closed lists of publiccode.yml, topics of the catalogue, and synonym groups. Localised labels
//! are in the interface texts.

use super::{Objective, Topic};
use crate::closed_list::closed_list;

/// Terms that are synonyms in search: `SIT`, `sistema informativo territoriale`. An acronym in
/// first place only matches as written or in capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymGroup(pub Vec<String>);

closed_list! {
    /// `developmentStatus`
    DevelopmentStatus {
        Concept = "concept",
        Development = "development",
        Beta = "beta",
        Stable = "stable",
        Obsolete = "obsolete",
    }
}

closed_list! {
    /// `softwareType`
    SoftwareType {
        Mobile = "standalone/mobile",
        Iot = "standalone/iot",
        Desktop = "standalone/desktop",
        Web = "standalone/web",
        Backend = "standalone/backend",
        Other = "standalone/other",
        Addon = "addon",
        Library = "library",
        ConfigurationFiles = "configurationFiles",
    }
}

closed_list! {
    /// `maintenance.type`
    MaintenanceType {
        Internal = "internal",
        Contract = "contract",
        Community = "community",
        None = "none",
    }
}

/// Finds a topic by the name used in entries.
pub fn topic(name: &str) -> Option<Topic> {
    TOPICS.iter().find(|known| **known == name).map(|known| Topic(known))
}

/// Topics of the catalogue in the order of the home page.
pub const TOPICS: &[&str] = &[
    "pagamenti",
    "protocollo-documentale",
    "sportelli-suap-sue",
    "siti-e-servizi-online",
    "sociale",
    "tributi-catasto",
    "territorio-sit",
    "contabilita-acquisti",
    "trasparenza",
    "elezioni",
    "mobilita-suolo-pubblico",
    "protezione-civile",
    "ambiente-energia",
    "cultura-biblioteche",
    "scuola-infanzia",
    "lavoro",
    "opere-pubbliche",
    "partecipazione-community",
    "comunicazione",
    "assistenza-cittadino",
    "identita-accesso",
    "dati-e-analisi",
    "iot-smart-city",
    "infrastrutture-cloud",
    "acquisizione-riuso",
    "trasporti-provincia",
    "riunioni-conferenze-servizi",
    "whistleblowing",
    "sanita-veterinaria",
];

/// Finds an objective of the Piano triennale by its code.
pub fn objective(name: &str) -> Option<Objective> {
    OBJECTIVES.iter().find(|known| **known == name).map(|known| Objective(known))
}

/// Objectives of the Piano triennale per l'informatica nella Pubblica Amministrazione 2024-2026
/// (update 2025), in the plan's order. Limited to objectives that were verified in the text of the
/// plan, `italia/pianotriennale-ict-doc`.
pub const OBJECTIVES: &[&str] = &[
    "ob-1-1", "ob-1-2", "ob-3-1", "ob-3-2", "ob-3-3", "ob-4-1", "ob-5-1", "ob-5-2", "ob-6-1",
    "ob-7-1", "ob-7-2", "ob-7-3", "ob-7-4", "ob-7-5", "ob-7-6",
];

/// `categories` of publiccode.yml 0.7.
pub const CATEGORIES: &[&str] = &[
    "accounting",
    "agile-project-management",
    "applicant-tracking",
    "application-development",
    "appointment-scheduling",
    "backup",
    "billing-and-invoicing",
    "blog",
    "budgeting",
    "business-intelligence",
    "business-process-management",
    "cad",
    "call-center-management",
    "cloud-management",
    "collaboration",
    "communications",
    "compliance-management",
    "contact-management",
    "content-management",
    "crm",
    "customer-service-and-support",
    "data-analytics",
    "data-collection",
    "data-visualization",
    "design",
    "design-system",
    "digital-asset-management",
    "digital-citizenship",
    "document-management",
    "donor-management",
    "e-commerce",
    "e-signature",
    "educational-content",
    "email-management",
    "email-marketing",
    "employee-management",
    "enterprise-project-management",
    "enterprise-social-networking",
    "erp",
    "event-management",
    "facility-management",
    "feedback-and-reviews-management",
    "financial-reporting",
    "fleet-management",
    "fundraising",
    "gamification",
    "geographic-information-systems",
    "grant-management",
    "graphic-design",
    "help-desk",
    "hr",
    "ide",
    "identity-management",
    "instant-messaging",
    "integrated-library-system",
    "inventory-management",
    "it-asset-management",
    "it-development",
    "it-management",
    "it-security",
    "it-service-management",
    "knowledge-management",
    "learning-management-system",
    "marketing",
    "mind-mapping",
    "mobile-marketing",
    "mobile-payment",
    "network-management",
    "office",
    "online-booking",
    "online-community",
    "payment-gateway",
    "payroll",
    "predictive-analysis",
    "procurement",
    "productivity-suite",
    "project-collaboration",
    "project-management",
    "property-management",
    "real-estate-management",
    "regulations-and-directives",
    "remote-support",
    "resource-management",
    "sales-management",
    "seo",
    "service-desk",
    "social-media-management",
    "survey",
    "talent-management",
    "task-management",
    "taxes-management",
    "test-management",
    "time-management",
    "time-tracking",
    "translation",
    "video-conferencing",
    "video-editing",
    "visitor-management",
    "voip",
    "warehouse-management",
    "web-collaboration",
    "web-conferencing",
    "website-builder",
    "whistleblowing",
    "workflow-management",
    "other",
];

/// `intendedAudience.scope` of publiccode.yml 0.7.
pub const SCOPES: &[&str] = &[
    "agriculture",
    "culture",
    "defence",
    "education",
    "emergency-services",
    "employment",
    "energy",
    "environment",
    "finance-and-economic-development",
    "foreign-affairs",
    "government",
    "healthcare",
    "infrastructures",
    "justice",
    "local-authorities",
    "manufacturing",
    "research",
    "science-and-technology",
    "security",
    "society",
    "sport",
    "tourism",
    "transportation",
    "welfare",
];

/// `platforms` suggested by the standard; other values are valid too.
pub const PLATFORMS: &[&str] = &["web", "windows", "mac", "linux", "ios", "android"];

/// Aliases of `supports` since 0.7, and the keys of the former Italian section.
pub const SUPPORTS: &[&str] =
    &["gdpr", "eidas", "nis2", "cra", "spid", "cie", "anpr", "pagopa", "io"];

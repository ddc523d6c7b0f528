package lu.daach.exchange;

import static lu.daach.exchange.ImportField.cell;
import static lu.daach.exchange.ImportField.choice;
import static lu.daach.exchange.ImportField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.daach.charges.CostKind;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.dwelling.DwellingKind;
import lu.daach.dwelling.EnergyClass;
import lu.daach.dwelling.Letting;
import lu.daach.exchange.ImportField.Type;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Language;
import lu.daach.lease.OwnerKind;
import lu.daach.rulebook.Scheme;

/** What a sheet can hold, in the order in which it is kept: what is referred to comes first. */
public enum ImportKind {

    /** One owner a row. */
    OWNER(choice("ownerKind", OwnerKind.CODES, "lease.kind.", "type", "art", "kind", "personne société"),
            text("lastName", 80, "nom de famille", "nachname", "familljennumm", "surname", "last name"),
            text("firstName", 80, "prénom", "vorname", "virnumm", "first name"),
            text("ownerName", 160, "raison sociale", "propriétaire", "eigentümer", "proprietär", "owner", "firma", "société", "nom"),
            text("iban", 50, "iban", "compte", "konto", "account", "n° de compte"),
            choice("language", languages(), "page.language.", "langue", "sprache", "sprooch", "language")),

    /** One dwelling a row; of a dwelling let by rooms one room a row. */
    DWELLING(text("commune", 80, "commune", "gemeinde", "gemeng", "localité").needed(),
            text("address", 200, "adresse", "address", "logement", "rue", "wohnung").needed(),
            choice("dwellingKind", DwellingKind.CODES, "dwelling.kind.", "type", "type de logement", "art", "kind").needed(),
            choice("letting", Letting.CODES, "dwelling.letting.", "mode de location", "vermietung", "letting"),
            cell(Type.DECIMAL, "surface", 2, "surface", "fläche", "m2", "surface m2", "wohnfläche"),
            cell(Type.WHOLE, "bedrooms", 50, "chambres", "chambres à coucher", "schlafzimmer", "schlofkummeren", "bedrooms", "zimmer"),
            choice("energyClass", EnergyClass.CODES, null, "classe énergétique", "energieklasse", "cpe", "energy class"),
            cell(Type.DAY, "firstOccupiedOn", 0, "première occupation", "année de construction", "erstbezug", "first occupied"),
            cell(Type.FLAG, "energyRenovated", 0, "rénové", "assainissement énergétique", "saniert", "renovated"),
            cell(Type.FLAG, "fittedKitchen", 0, "cuisine équipée", "einbauküche", "equipéiert kichen", "fitted kitchen"),
            cell(Type.FLAG, "outdoorSpace", 0, "balcon", "terrasse", "jardin", "espace extérieur", "outdoor space"),
            text("room", 60, "chambre", "pièce", "zimmer nr", "room"),
            cell(Type.WHOLE, "roomBedrooms", 50, "chambres de la place", "room bedrooms"),
            cell(Type.WHOLE, "roomCapacity", 50, "capacité", "personnes", "personen", "capacity", "lits")),

    /** One lease a row. */
    HEAD_LEASE(text("address", 200, "adresse", "address", "logement", "wohnung").needed(),
            text("commune", 80, "commune", "gemeinde", "gemeng"),
            text("owner", 160, "propriétaire", "eigentümer", "proprietär", "owner", "bailleur", "iban").needed(),
            cell(Type.DAY, "startsOn", 0, "début", "début du bail", "beginn", "ufank", "start", "date d’effet").needed(),
            cell(Type.DAY, "lastDay", 0, "fin", "fin du bail", "échéance", "ende", "enn", "end", "dernier jour"),
            cell(Type.MONEY, "rent", 2, "loyer", "loyer mensuel", "miete", "rent", "kaltmiete").needed(),
            cell(Type.MONEY, "charges", 2, "charges", "avances sur charges", "nebenkosten", "käschten"),
            cell(Type.WHOLE, "noticeMonths", 60, "préavis", "kündigungsfrist", "notice"),
            cell(Type.DAY, "nextRentChangeOn", 0, "prochaine adaptation", "nächste mietanpassung", "next rent change")),

    /** One person and income a row; rows of the same reference are one household. */
    HOUSEHOLD(text("reference", 40, "réf", "référence", "dossier", "n° dossier", "ref", "referenz", "aktenzeichen", "reference", "ménage").needed(),
            text("householdName", 80, "nom du ménage", "ménage nom", "haushalt", "stot", "household"),
            choice("language", languages(), "page.language.", "langue", "sprache", "sprooch"),
            text("lastName", 80, "nom", "nom de famille", "nachname", "name", "familljennumm", "last name").needed(),
            text("firstName", 80, "prénom", "vorname", "virnumm", "first name").needed(),
            cell(Type.DAY, "born", 0, "date de naissance", "né le", "né(e) le", "naissance", "geburtsdatum", "geboren", "gebuertsdatum", "born").needed(),
            choice("role", roles(), "household.role.", "rôle", "qualité", "lien", "rolle", "roll", "role"),
            choice("incomeKind", incomes(), "household.income.", "type de revenu", "revenu type", "einkommensart", "income type"),
            cell(Type.MONEY, "income", 2, "revenu", "revenu net", "salaire", "einkommen", "akommes", "income", "net"),
            choice("incomePer", pers(), "household.per.", "par", "période", "pro", "per"),
            cell(Type.DAY, "incomeFrom", 0, "revenu depuis", "depuis", "seit", "income from"),
            cell(Type.FLAG, "incomeProven", 0, "preuve", "justifié", "nachweis", "proven")),

    /** One contract a row. */
    OCCUPANCY(text("reference", 40, "réf", "référence", "dossier", "n° dossier", "ref", "referenz", "reference", "ménage").needed(),
            text("address", 200, "adresse", "address", "logement", "wohnung").needed(),
            text("commune", 80, "commune", "gemeinde", "gemeng"),
            text("room", 60, "chambre", "place", "zimmer", "room"),
            choice("scheme", schemes(), "occupancy.scheme.", "dispositif", "régime", "programm", "scheme").needed(),
            cell(Type.DAY, "startsOn", 0, "début", "entrée", "début du contrat", "einzug", "beginn", "start", "ufank").needed(),
            cell(Type.DAY, "lastDay", 0, "fin", "sortie", "dernier jour", "ende", "enn", "end", "auszug"),
            cell(Type.MONEY, "monthly", 2, "participation", "participation mensuelle", "loyer", "beteiligung", "bedeelegung", "monthly"),
            cell(Type.MONEY, "savings", 2, "épargne", "part d’épargne", "sparanteil", "spuerdeel", "savings"),
            text("reason", 2000, "motif", "grund", "reason")),

    /** One bill of charges a row. */
    CHARGE(text("address", 200, "adresse", "address", "logement", "wohnung").needed(),
            text("commune", 80, "commune", "gemeinde", "gemeng"),
            choice("costKind", CostKind.CODES, "charges.kind.", "nature", "type de charge", "poste", "kostenart", "käschtenaart", "kind").needed(),
            cell(Type.DAY, "firstDay", 0, "du", "début", "von", "vum", "from").needed(),
            cell(Type.DAY, "lastDay", 0, "au", "fin", "bis", "until").needed(),
            cell(Type.MONEY, "amount", 2, "montant", "betrag", "betrag eur", "amount").needed(),
            text("proof", 300, "facture", "pièce", "n° facture", "rechnung", "beleg", "rechnong", "bill", "invoice").needed(),
            choice("costKey", DivisionKey.CODES, "charges.key.", "clé", "clé de répartition", "schlüssel", "verteilung", "schlëssel", "key"),
            text("reference", 40, "réf", "référence", "dossier", "n° dossier", "ref", "referenz", "reference", "ménage"));

    public static final List<String> CODES = Arrays.stream(values()).map(ImportKind::code).toList();

    private final List<ImportField> fields;

    ImportKind(ImportField... fields) {
        this.fields = List.of(fields);
    }

    public List<ImportField> fields() {
        return fields;
    }

    public Optional<ImportField> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /** As in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null for null and for anything that is none. */
    public static ImportKind of(String code) {
        return code == null || !CODES.contains(code) ? null : valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }

    private static List<String> incomes() {
        return Arrays.stream(IncomeKind.values()).map(IncomeKind::code).toList();
    }

    private static List<String> pers() {
        return Arrays.stream(Per.values()).map(Per::code).toList();
    }

    private static List<String> schemes() {
        return Arrays.stream(Scheme.values()).map(Scheme::code).toList();
    }
}

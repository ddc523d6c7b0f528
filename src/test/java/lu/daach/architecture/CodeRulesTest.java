package lu.daach.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.organisation.UseCase;
import org.junit.jupiter.api.Test;

/** What holds in every module, so that nobody has to remember it. */
class CodeRulesTest {

    /** Public beans that work before anybody is known, or that hold no data of a region. */
    private static final Set<String> NO_FACADES = Set.of("PlainTextsSealed", "SignIn", "Installation", "Attempt", "TextBean", "FormatBean",
            "Sealing", "JournalSealing");

    /** Modules in which every figure is money or leads to it. */
    private static final Set<String> EXACT = Set.of("kernel", "rulebook", "household", "admission", "occupancy", "lease", "ledger",
            "rentrun", "scheme", "policy", "banking", "payment", "account");

    private static final Pattern QUERY = Pattern.compile("\\.(createQuery|createNativeQuery|prepareStatement|createNamedQuery)\\(\\s*([^\\s])");

    @Test
    void everyPublicMethodOfAFacadeIsGuarded() {
        List<String> open = new ArrayList<>();
        for (JavaClass code : Source.classes()) {
            boolean facade = code.isAnnotatedWith(ApplicationScoped.class) && code.getModifiers().contains(JavaModifier.PUBLIC)
                    && code.getPackageName().equals(Source.ROOT + Source.module(code.getPackageName()))
                    && !NO_FACADES.contains(code.getSimpleName());
            if (facade) {
                for (JavaMethod method : code.getMethods()) {
                    if (method.getModifiers().contains(JavaModifier.PUBLIC) && !method.isAnnotatedWith(UseCase.class)) {
                        open.add(method.getFullName());
                    }
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void rulesArePure() {
        classes().that().resideInAPackage("..rules..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.math..", "java.time..", "java.util..", "java.text..", "lu.daach.kernel..",
                        "lu.daach.rulebook..", "..rules..")
                .check(Source.classes());
    }

    @Test
    void nobodyAsksTheClockButByAClock() {
        List<String> asking = new ArrayList<>();
        for (JavaClass code : Source.classes()) {
            for (JavaMethodCall call : code.getMethodCallsFromSelf()) {
                boolean now = call.getName().equals("now") && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty();
                boolean millis = call.getTargetOwner().getName().equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                if (now || millis) {
                    asking.add(call.getDescription());
                }
            }
        }
        assertEquals(List.of(), asking);
    }

    @Test
    void moneyIsNeverBinary() {
        List<String> binary = new ArrayList<>();
        Set<String> types = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        for (JavaClass code : Source.classes()) {
            if (!EXACT.contains(Source.module(code.getPackageName()))) {
                continue;
            }
            code.getFields().stream().filter(field -> types.contains(field.getRawType().getName()))
                    .forEach(field -> binary.add(field.getFullName()));
            code.getMethods().stream().filter(method -> types.contains(method.getRawReturnType().getName())
                            || method.getRawParameterTypes().stream().anyMatch(type -> types.contains(type.getName())))
                    .forEach(method -> binary.add(method.getFullName()));
        }
        assertEquals(List.of(), binary);
    }

    @Test
    void entitiesStayInsideTheirModule() {
        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(Source.classes());
    }

    @Test
    void pagesAndRoutesReachTheDatabaseOnlyByAFacade() {
        noClasses().that().resideInAnyPackage("..web..", "..rest..").should().dependOnClassesThat()
                .areAssignableTo(EntityManager.class).check(Source.classes());
    }

    @Test
    void entitiesAndPageBeansHaveNamesOfTheirOwn() {
        List<String> twice = new ArrayList<>();
        for (String kind : List.of("@Entity\n", "@Named\n")) {
            Set<String> seen = new HashSet<>();
            for (Path file : Source.files("src/main/java", ".java")) {
                if (Source.text(file).contains(kind) && !seen.add(file.getFileName().toString())) {
                    twice.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), twice, "the server knows them by their simple name, whatever module they stand in");
    }

    @Test
    void queriesAreConstants() {
        List<String> built = new ArrayList<>();
        for (Path file : Source.files("src/main/java", ".java")) {
            Matcher query = QUERY.matcher(Source.text(file));
            while (query.find()) {
                char first = query.group(2).charAt(0);
                if (first != '"' && !Character.isUpperCase(first)) {
                    built.add(file + ": " + query.group());
                }
            }
        }
        assertEquals(List.of("src/main/java/lu/daach/organisation/First.java: .prepareStatement(s"), built);
    }

    /** A transaction's limit that runs already stays as it is when it is set anew: it has to be taken away before. SchemaIT shows it. */
    @Test
    void aLimitOfATransactionIsTakenAwayBeforeItIsLengthened() {
        for (Path file : Source.files("src/main/java", ".java")) {
            String text = Source.text(file);
            assertEquals(text.split("set local transaction_timeout = '", -1).length, text.split("set local transaction_timeout = 0", -1).length, file.toString());
        }
    }

    @Test
    void theRegionIsBoundForRequestsForReportsAndForLongReading() {
        List<String> binding = Source.files("src/main/java", ".java").stream()
                .filter(file -> Source.text(file).contains("organisation.enter(") || Source.text(file).contains("set_config("))
                .map(file -> file.getFileName().toString()).toList();
        assertEquals(List.of("Database.java", "Reading.java", "Staff.java"), binding.stream().sorted().toList());
    }
}

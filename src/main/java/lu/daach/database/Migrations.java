package lu.daach.database;

import org.flywaydb.core.Flyway;

/** Brings the schema to the state that this build expects, as the owner role; every file stands under {@code sql/<module>}. */
final class Migrations {

    private Migrations() {
    }

    static void run(Database database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new OwnerDataSource(database))
                .locations("classpath:sql")
                .defaultSchema("kernel")
                .createSchemas(true)
                .table("migration")
                .validateMigrationNaming(true)
                // A schema of a newer build is refused too: this one does not know what it means.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }
}

package lu.daach.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import lu.daach.bench.bare.BareLines;
import lu.daach.bench.bare.BareOwner;
import lu.daach.bench.bare.BareApplication;
import lu.daach.bench.bare.BareSource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The floor: what the server and PrimeFaces cost when there is nothing else. */
final class BareWar {

    private static final String WEB = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param><param-name>jakarta.faces.PROJECT_STAGE</param-name><param-value>Production</param-value></context-param>
              <servlet>
                <servlet-name>pages</servlet-name>
                <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
                <load-on-startup>1</load-on-startup>
              </servlet>
              <servlet-mapping><servlet-name>pages</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
            </web-app>
            """;
    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;
    private static final String FORM = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" xmlns:p="primefaces">
            <h:head><title>Bare</title></h:head>
            <h:body><h:form><p:inputText id="login"/><p:password id="password"/><p:commandButton value="Enter"/></h:form></h:body>
            </html>
            """;
    private static final String TABLE = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" xmlns:p="primefaces">
            <h:head><title>Bare</title></h:head>
            <h:body><h:form id="list">
              <p:dataTable id="owners" value="#{bareLines.lines}" var="line" rows="25" paginator="true" paginatorPosition="bottom"
                  paginatorTemplate="{CurrentPageReport} {PreviousPageLink} {PageLinks} {NextPageLink} {RowsPerPageDropdown}"
                  currentPageReportTemplate="{startRecord}–{endRecord} / {totalRecords}" rowsPerPageTemplate="25,50,100" reflow="true">
                <p:column headerText="Name"><a class="open" href="owner.xhtml?id=#{line.id()}">#{line.name()}</a></p:column>
                <p:column headerText="Kind">#{line.kind()}</p:column>
                <p:column headerText="IBAN">#{line.iban()}</p:column>
                <p:column headerText="Language">#{line.language()}</p:column>
              </p:dataTable>
            </h:form></h:body>
            </html>
            """;

    private BareWar() {
    }

    /** One page with a form of two fields. */
    static File ofOnePage(Path folder) throws Exception {
        return written(base(), folder);
    }

    /** A page with the table of the owners' list filled with constants, and a resource that asks the database plainly. */
    static File ofTableAndResource(Path folder) throws Exception {
        return written(base()
                .addClasses(BareLines.class, BareLines.Line.class, BareSource.class, BareApplication.class, BareOwner.class)
                .addAsWebResource(new StringAsset(TABLE), "table.xhtml")
                .addAsLibrary(jar(org.postgresql.Driver.class)), folder);
    }

    private static WebArchive base() throws Exception {
        return ShrinkWrap.create(WebArchive.class, "bare.war")
                .addClass(BareLines.class)
                .addClass(BareLines.Line.class)
                .setWebXML(new StringAsset(WEB))
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addAsWebResource(new StringAsset(FORM), "form.xhtml")
                .addAsLibrary(jar(org.primefaces.model.LazyDataModel.class));
    }

    private static File jar(Class<?> inside) throws Exception {
        return new File(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static File written(WebArchive war, Path folder) throws Exception {
        File file = Files.createDirectories(folder).resolve("bare.war").toFile();
        war.as(ZipExporter.class).exportTo(file, true);
        return file;
    }
}

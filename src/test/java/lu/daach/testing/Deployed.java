package lu.daach.testing;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed: the war as it was built. */
class Deployed {

    @Deployment(testable = false)
    static WebArchive product() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(Product.folder().toFile(), "daach.war"));
    }
}

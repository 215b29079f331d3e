package it.sportellocertificati;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The process application agreed between the Procura della Repubblica di Lucca and the Camera di Commercio. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SportelloCertificati {

    public static void main(String[] args) {
        SpringApplication.run(SportelloCertificati.class, args);
    }
}

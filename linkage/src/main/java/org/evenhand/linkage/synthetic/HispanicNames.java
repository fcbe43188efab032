package org.evenhand.linkage.synthetic;

import org.evenhand.linkage.synthetic.Names.Syllables;

/// Names of Spanish-speaking families; half of them bear a father's and a mother's surname.
final class HispanicNames {
  private static final String MALE =
      """
      Jose=José/Pepe Juan/Juanito Luis=Louis/Lucho Carlos/Charlie Jesus=Jesús/Chuy Miguel/Mike Antonio/Tony/Toño Francisco/Paco/Pancho
      Jorge/George Alejandro/Alex Manuel/Manny Pedro Ricardo/Ricky Roberto/Beto Fernando/Nando Eduardo/Eddie/Lalo Daniel/Dani
      Javier=Xavier/Javi Rafael=Raphael/Rafa Mario Sergio/Checo Angel=Ángel Victor=Víctor Oscar=Óscar Hector=Héctor Raul=Raúl
      Alberto/Beto Arturo/Art Ramon=Ramón/Moncho Enrique/Kike/Rick Armando/Mando Diego Gerardo/Jerry Ruben=Rubén Julio Alfredo/Fred
      Gustavo/Gus Cesar=César Salvador/Chava Andres=Andrés/Andy Guadalupe/Lupe Ignacio/Nacho Santiago/Santi Mateo=Matteo Ernesto/Neto
      Guillermo/Memo/Bill Marco Pablo Rodolfo/Rudy Felipe Emilio Esteban/Steve Adrian=Adrián Ismael Rogelio/Roy
      """;
  private static final String FEMALE =
      """
      Maria=María/Mari Guadalupe/Lupe/Lupita Juana/Juanita Rosa/Rosie Carmen Ana=Anna Francisca/Paca/Frances Margarita/Margie
      Teresa=Theresa/Tere Alicia=Alisha/Licha Veronica=Verónica/Vero Leticia=Letisia/Lety Elena=Helena/Nena Gabriela/Gaby
      Patricia/Paty Martha=Marta Sofia=Sofía=Sophia/Sofi Claudia Adriana/Adri Isabel=Ysabel/Chabela Yolanda/Yoli Silvia=Sylvia
      Rocio=Rocío/Chio Valeria/Vale Mariana Camila=Kamila Daniela/Dani Esperanza/Espe Dolores/Lola Josefina/Josie Luz Esmeralda/Esme
      Beatriz/Betty Monica=Mónica Raquel=Rachel Diana Maribel Yesenia=Jesenia/Yesi Ximena=Jimena Fernanda/Fer Angelica=Angélica/Angie
      Graciela/Chela Araceli=Aracely/Celi Lourdes Norma Irma Blanca Estela=Estella Cristina=Kristina/Cris Natalia/Naty
      """;
  private static final String SURNAMES =
      """
      Garcia=García Rodriguez=Rodríguez=Rodrigues Martinez=Martínez Hernandez=Hernández Lopez=López Gonzalez=González=Gonzales
      Perez=Pérez Sanchez=Sánchez Ramirez=Ramírez Torres Flores=Florez Rivera Gomez=Gómez Diaz=Díaz Reyes=Reies Morales Cruz
      Ortiz=Ortíz Gutierrez=Gutiérrez Chavez=Chávez Ramos Ruiz=Ruíz Mendoza=Mendosa Alvarez=Álvarez Jimenez=Jiménez=Gimenez
      Vasquez=Vásquez=Vazquez Castillo Romero Moreno Herrera Medina Aguilar Vargas Guzman=Guzmán Mendez=Méndez Munoz=Muñoz
      Salazar Soto Garza Contreras Rojas Delgado Pena=Peña Rios=Ríos Silva Ortega Espinoza=Espinosa Santos Dominguez=Domínguez
      Estrada Sandoval Maldonado Valdez=Valdés Acosta Leon=León Luna Juarez=Juárez Nunez=Núñez Rosales Fuentes Campos Santiago
      Cervantes=Servantes Navarro Carrillo Solis=Solís Lara Molina Ayala Avila=Ávila Villarreal=Villareal De_La_Cruz=Delacruz
      De_Leon=DeLeon Trujillo=Truxillo Ochoa Zamora Ibarra=Ybarra Montoya Salinas Cabrera Barrera Velasquez=Velázquez Zavala=Savala
      """;
  private static final Syllables RARE =
      Syllables.parse(
          "Al Ar Bal Bar Ca Car Cor Es Fer Gal Gar Hui Iri La Man Mar Mon Oli Pal Pan Que Ro Sal Sar Sor Ta Ur Va Vil Zu",
          "- da ma ra ne va ri to lla rro de mi",
          "rraga mendi guez veda zábal rón lles jano tegui nales ches rrera dillo ta cón ño");

  static final Background BACKGROUND =
      new Background(
          14,
          new Names(FEMALE, 0, EuropeanNames.RARE_SURNAMES),
          new Names(MALE, 0, EuropeanNames.RARE_SURNAMES),
          new Names(SURNAMES, 0.16, RARE),
          50,
          "HHHHHHHHHHHHHHHHHHWB");

  private HispanicNames() {}
}

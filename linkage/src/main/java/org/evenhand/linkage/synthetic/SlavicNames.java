package org.evenhand.linkage.synthetic;

import org.evenhand.linkage.synthetic.Names.Syllables;

/// Names of Russian, Ukrainian, Bosnian and Polish families, many written over from Cyrillic.
final class SlavicNames {
  private static final String MALE =
      """
      Sergei=Sergey=Serguei/Serge Alexander=Aleksandr=Oleksandr/Alex/Sasha Dmitry=Dmitri=Dmitriy/Dima Ivan=Iwan/Vanya Mikhail=Michail=Mykhailo/Misha
      Andrei=Andrey=Andriy/Andy Yuri=Yury=Iouri Vladimir=Volodymyr=Wladimir/Vlad Nikolai=Nikolay=Nicolai/Kolya Alexei=Alexey=Oleksiy/Alex
      Igor=Ihor Viktor=Victor Oleg=Oleh Pavel=Pawel=Pavlo Boris=Borys Emir Adnan Mirza=Mirsa Senad=Sanad Damir=Damyr Edin Haris=Harris
      Piotr=Petr=Petro/Pete Tomasz=Tomas Marek Stanislav=Stanislaw/Stan Maxim=Maksim=Maxym/Max Roman Vasily=Vasiliy=Wassily Konstantin=Constantin/Kostya
      Zoran Goran Dragan=Drahan Milan Nenad Anton=Antun Denis=Denys Gennady=Gennadiy/Gena Artem=Artyom Evgeny=Yevgeny=Evgeniy/Gene
      """;
  private static final String FEMALE =
      """
      Natalia=Nataliya=Natalya/Natasha Olga=Olha/Olya Elena=Yelena=Olena/Lena Tatiana=Tatyana=Tetiana/Tanya Irina=Iryna/Ira Svetlana=Svitlana/Sveta
      Maria=Mariya=Marija/Masha Anna=Hanna/Anya Ekaterina=Yekaterina=Kateryna/Katya/Kate Oksana=Oxana=Aksana Ludmila=Lyudmila=Liudmyla/Luda Galina=Halyna/Galya
      Yulia=Julia=Yuliya Marina=Maryna Amra Lejla=Leyla=Leila Amela=Amella Sanela Jasmina=Yasmina Fatima/Fata Katarzyna=Katazyna/Kasia Agnieszka=Agnieshka
      Larisa=Larysa/Lara Nadezhda=Nadiya/Nadia Valentina=Valentyna/Valya Vera=Wiera Ivana Jelena=Yelena Dragana Milica=Militsa Zofia=Sofia
      Daria=Darya=Dariya/Dasha Polina=Paulina Anastasia=Anastasiya/Nastya Ksenia=Xenia=Kseniya Alina=Alyna
      """;
  private static final String SURNAMES =
      """
      Ivanov=Ivanoff=Iwanow Petrov=Petroff Kovalenko=Kowalenko Shevchenko=Schewtschenko=Chevchenko Hodzic=Hodzich Begic=Begich Kowalski=Kovalsky Nowak=Novak
      Popov=Popoff Smirnov=Smirnoff Kuznetsov=Kuznetzov Bondarenko=Bondarenco Melnyk=Melnik Tkachenko=Tkatchenko Delic=Delich Hadzic=Hadzich
      Halilovic=Halilovich Mujkic=Muykich Kravchenko=Krawchenko Sokolov=Sokoloff Morozov=Morozoff Volkov=Wolkow Wojcik=Woicik Lewandowski=Levandovsky
      Zielinski=Zelinsky Szymanski=Shymanski Mazur=Masur Markovic=Markovich Jovanovic=Jovanovich=Yovanovic Nikolic=Nikolich Petrovic=Petrovich
      """;
  private static final Syllables RARE =
      Syllables.parse(
          "Bo Du Gor Ka Kor Kra Lit Mar Med Mi Ob Or Pav Ro Ryb Sam Sha Sko Ter Tka Tsy Vin Yar Za Zhu Bar Bel Cher Dem Fed",
          "- a o i lo ba che ro va ni ku de sha",
          "nov ev ovic enko ski sky chuk uk in kin man ov shin ich ka");

  static final Background BACKGROUND =
      new Background(
          5,
          new Names(FEMALE, 0, RARE),
          new Names(MALE, 0, RARE),
          new Names(SURNAMES, 0.45, RARE),
          0,
          "WWWWWWWWWWWWWWWWWWWW");

  private SlavicNames() {}
}
